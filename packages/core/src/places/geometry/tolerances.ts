/**
 * Two outlines of one border, drawn from different sheets, differ by a metre or two (half a millimetre on a 1:2000 map): what is
 * narrower than this on average is a drawing difference, not an overlap, a gap or a stray part.
 */
export const SLIVER_WIDTH_METRES = 2;

/** Smaller than the footprint of the smallest building: no appeal is decided by it. */
export const SMALLEST_AREA_SQUARE_METRES = 50;

/**
 * Straight in degrees is not straight in Mercator: an edge of 400 m bends off by at most 6 mm at 60°. Longer edges get
 * points in between before they are stored for locating.
 */
export const LONGEST_EDGE_METRES = 400;

/** Seven decimals of a degree are 1 cm; sources with more digits pretend. */
export const DECIMALS = 7;
