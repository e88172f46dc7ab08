// Written for this test; it does what such a script does, and no more.
window.OneTrust = {
  NoticeApi: {
    Initialized: Promise.resolve(),
    async LoadNotices(addresses) {
      for (const address of addresses) {
        const { notice } = await (await fetch(address)).json();
        const place = document.getElementById(`otnotice-${notice.id}`);
        place.innerHTML = `<div class="otnotice-content"><h1 class="otnotice-public-title">${notice.title}</h1><div class="otnotice-menu"><ul>${notice.sections
          .map(({ id, name }) => `<li><a href="#${id}">${name}</a></li>`)
          .join('')}</ul></div><div class="otnotice-sections">${notice.sections
          .map(
            ({ id, name, content }) =>
              `<section id="${id}" class="otnotice-section"><h2 class="otnotice-section-header">${name}</h2><div class="otnotice-section-content">${content}</div></section>`,
          )
          .join('')}</div></div>`;
      }
    },
  },
};
