/** The files that an audit can be saved as. */
export type ExportFormat = 'json' | 'csv' | 'html';
