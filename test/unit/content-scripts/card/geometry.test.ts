import { describe, expect, it } from 'vitest';
import {
  type Box,
  bestPlace,
  type Corner,
  cornerAt,
  type Obstacle,
  spotAt,
} from '../../../../content-scripts/card/geometry';

const room: Box = { left: 8, top: 98, right: 1272, bottom: 752 };
const WIDTH = 312;
const HEIGHT = 240;
const LOWER_RIGHT = { x: 1, y: 1 };

const LOWER_RIGHT_CORNER: Corner = { left: 960, top: 512 };

const boxAt = (left: number, top: number, width: number, height: number, weight = 20): Obstacle => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  weight,
});

const covers = ({ left, top }: Corner, one: Obstacle): boolean => {
  return one.left < left + WIDTH && one.right > left && one.top < top + HEIGHT && one.bottom > top;
};

describe('the place of the card', () => {
  it('stays where it is wished while it covers nothing there', () => {
    expect(bestPlace(WIDTH, HEIGHT, room, [boxAt(300, 200, 100, 30)], LOWER_RIGHT)).toMatchObject({
      corner: LOWER_RIGHT_CORNER,
      covers: 0,
    });
  });

  it('moves up along its side before it goes to another one', () => {
    const create = boxAt(1_150, 700, 100, 32);
    const { corner } = bestPlace(WIDTH, HEIGHT, room, [create], LOWER_RIGHT);
    expect(corner.left).toBe(LOWER_RIGHT_CORNER.left);
    expect(covers(corner, create)).toBe(false);
  });

  it('finds a gap between what stands at every corner', () => {
    const corners = [
      boxAt(8, 98, 300, 60),
      boxAt(972, 98, 300, 60),
      boxAt(8, 690, 300, 60),
      boxAt(972, 690, 300, 60),
    ];
    const { corner } = bestPlace(WIDTH, HEIGHT, room, corners, LOWER_RIGHT);
    expect(corners.filter((one) => covers(corner, one))).toEqual([]);
  });

  it('covers what weighs least where it has to cover something', () => {
    const left = boxAt(8, 98, 700, 654, 10_000);
    const right = boxAt(708, 98, 564, 654, 20);
    const { corner } = bestPlace(WIDTH, HEIGHT, room, [left, right], { x: 0, y: 0 });
    expect(covers(corner, left)).toBe(false);
  });

  it('stays where it is where no place is better', () => {
    const everywhere = boxAt(0, 0, 1_280, 800);
    expect(bestPlace(WIDTH, HEIGHT, room, [everywhere], { x: 0.25, y: 0.5 })).toMatchObject({
      corner: { left: 324, top: 425 },
      covers: everywhere.weight,
    });
  });

  it('stands at the start of a room that is smaller than it is', () => {
    const small: Box = { left: 8, top: 98, right: 200, bottom: 200 };
    expect(cornerAt(LOWER_RIGHT, WIDTH, HEIGHT, small)).toEqual({ left: 8, top: 98 });
  });

  it('keeps a place that the person chose within the room', () => {
    const spot = { x: 0.25, y: 0.5 };
    expect(spotAt(cornerAt(spot, WIDTH, HEIGHT, room), room)).toEqual(spot);
    expect(spotAt({ left: -400, top: 5_000 }, room)).toEqual({ x: 0, y: 1 });
    expect(cornerAt({ x: 1, y: 1 }, WIDTH, HEIGHT, room)).toEqual(LOWER_RIGHT_CORNER);
  });
});
