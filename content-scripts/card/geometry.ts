/** A rectangle in pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something that the card should not lie over; `weight`: how bad it is. */
export interface Obstacle extends Box {
  weight: number;
}

/** Where in the room that is left over the card stands: 0 left or top, 1 right or bottom. */
export interface Spot {
  x: number;
  y: number;
}

/** How far the card keeps off what it must not cover, in pixels. */
const GAP = 6;

/** Places across the room that are tried, and how far apart those down it are, in pixels. */
const ACROSS = [1, 0, 0.75, 0.25, 0.5];
const STEP = 12;

/** @returns the left upper corner of a box of this size at this spot of the room */
export const cornerAt = (
  { x, y }: Spot,
  width: number,
  height: number,
  room: Box,
): { left: number; top: number } => ({
  left: room.left + Math.max(0, room.right - room.left - width) * x,
  top: room.top + Math.max(0, room.bottom - room.top - height) * y,
});

/** @returns the spot that has this left upper corner, kept within the room */
export function spotAt(left: number, top: number, width: number, height: number, room: Box): Spot {
  const part = (at: number, free: number): number => (free > 0 ? Math.min(1, Math.max(0, at / free)) : 0);
  return {
    x: part(left - room.left, room.right - room.left - width),
    y: part(top - room.top, room.bottom - room.top - height),
  };
}

/**
 * The spot where the card covers least, by weight; among equals the nearest to where it is wished.
 *
 * @param wish tried first: where it stands, or where the person put it
 * @param enough what may be covered at the wished spot without moving away, by weight
 */
export function bestSpot(
  width: number,
  height: number,
  room: Box,
  obstacles: readonly Obstacle[],
  wish: Spot,
  enough = 0,
): Spot {
  const covered = (spot: Spot): number => {
    const { left, top } = cornerAt(spot, width, height, room);
    return obstacles.reduce(
      (sum, one) =>
        one.left < left + width + GAP &&
        one.right > left - GAP &&
        one.top < top + height + GAP &&
        one.bottom > top - GAP
          ? sum + one.weight
          : sum,
      0,
    );
  };
  let best = { spot: wish, covers: covered(wish), far: 0 };
  if (best.covers <= enough) return wish;
  const down = Math.max(1, Math.ceil((room.bottom - room.top - height) / STEP));
  for (const x of ACROSS)
    for (let step = down; step >= 0; step -= 1) {
      const spot = { x, y: step / down };
      const covers = covered(spot);
      const far = Math.abs(x - wish.x) + Math.abs(spot.y - wish.y);
      if (covers < best.covers || (covers === best.covers && best.far > 0 && far < best.far))
        best = { spot, covers, far };
    }
  return best.spot;
}
