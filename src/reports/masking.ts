/** Cells as screens show them; the fields are those of landed rows. */
export { maskCell, maskCells, maskNumber, maskPhone, scrub } from '../intake/index.ts';
