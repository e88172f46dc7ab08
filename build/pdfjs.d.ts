// pdfjs-dist types its readable build only; the small one says the same.
declare module 'pdfjs-dist/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
