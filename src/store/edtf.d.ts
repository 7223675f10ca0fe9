/** The part of the `edtf` package that the store uses; the package brings no types. */
declare module 'edtf' {
  /** Reads a date in EDTF. Ends are milliseconds since 1970, infinite or null where they are open. Throws on others. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
