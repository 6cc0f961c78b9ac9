//! Imposition: in which order pages stand on the sheets of a booklet that is folded and stapled in the
//! fold. In: how many pages, and the direction of reading. Out: the two halves of each side, in the order
//! in which a printer takes them. Never sees a page.

/// Pages on one side of a sheet, by index. None is a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    /// The page on the left half.
    pub left: Option<usize>,
    /// The page on the right half.
    pub right: Option<usize>,
}

/// Pages on a sheet: two on each side.
pub const PER_SHEET: usize = 4;

/// How many sheets a stapler, a fold and an office printer take.
pub const MOST_SHEETS: usize = 12;

/// How many pages a booklet holds.
pub const MOST_PAGES: usize = MOST_SHEETS * PER_SHEET;

/// The sides of a booklet, the front of the outermost sheet first, then its back, then the next sheet.
/// Sheets are turned on their short edge. Languages that are read from right to left have the fold on
/// the right of the front cover.
pub fn saddle_stitch(pages: usize, right_to_left: bool) -> Vec<Side> {
    let places = pages.div_ceil(PER_SHEET) * PER_SHEET;
    let page = |place: usize| page_at(place, places, pages);
    let mut sides = Vec::with_capacity(places / 2);
    for sheet in 0..places / PER_SHEET {
        let (first, last) = (2 * sheet, places - 1 - 2 * sheet);
        let front = Side {
            left: page(last),
            right: page(first),
        };
        let back = Side {
            left: page(first + 1),
            right: page(last - 1),
        };
        sides.extend([front, back]);
    }
    match right_to_left {
        false => sides,
        true => sides.into_iter().map(mirrored).collect(),
    }
}

/// The page in a place of the booklet. The last page is the back cover, so blanks stand before it.
fn page_at(place: usize, places: usize, pages: usize) -> Option<usize> {
    if place + 1 == places && pages > 1 {
        return Some(pages - 1);
    }
    let before_the_last = if pages > 1 { pages - 1 } else { pages };
    (place < before_the_last).then_some(place)
}

fn mirrored(side: Side) -> Side {
    Side {
        left: side.right,
        right: side.left,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader of a folded booklet sees, place by place. The sheets lie in each other, the first
    /// outermost. Leafing from the front, each sheet shows the half of its front on the side of the
    /// opening edge and, behind it, the half of its back on the side of the fold; then, after the middle,
    /// the other two, from the innermost sheet outwards.
    fn leafed(sides: &[Side], right_to_left: bool) -> Vec<Option<usize>> {
        let near = |side: &Side| if right_to_left { side.left } else { side.right };
        let far = |side: &Side| if right_to_left { side.right } else { side.left };
        let sheets: Vec<&[Side]> = sides.chunks(2).collect();
        let half = sheets.iter().flat_map(|s| [near(&s[0]), far(&s[1])]);
        let other = sheets.iter().rev().flat_map(|s| [near(&s[1]), far(&s[0])]);
        half.chain(other).collect()
    }

    #[test]
    fn eight_pages_stand_as_printers_have_them() {
        let side = |left: usize, right: usize| Side {
            left: Some(left - 1),
            right: Some(right - 1),
        };
        let expected = [side(8, 1), side(2, 7), side(6, 3), side(4, 5)];
        assert_eq!(saddle_stitch(8, false), expected);
        let mirrored = [side(1, 8), side(7, 2), side(3, 6), side(5, 4)];
        assert_eq!(saddle_stitch(8, true), mirrored);
    }

    #[test]
    fn a_leaf_has_the_next_page_behind_it() {
        // Turned on its short edge, what lies behind the left half of a side is the right half of the other.
        for pages in 1..=64 {
            for sides in saddle_stitch(pages, false).chunks(2) {
                let (front, back) = (sides[0], sides[1]);
                for (odd, even) in [(front.right, back.left), (back.right, front.left)] {
                    if let (Some(odd), Some(even)) = (odd, even) {
                        assert_eq!(odd % 2, 0, "{pages}");
                        assert!(even == odd + 1 || even == pages - 1, "{pages}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_pages_need_no_sheet() {
        assert_eq!(saddle_stitch(0, false), []);
    }

    proptest! {
        #[test]
        fn folded_every_page_comes_once_in_order_with_blanks_before_the_back_cover(
            pages in 1usize..=64,
            right_to_left in any::<bool>(),
        ) {
            let sides = saddle_stitch(pages, right_to_left);
            prop_assert_eq!(sides.len() % 2, 0, "sheets have two sides");
            let read = leafed(&sides, right_to_left);
            prop_assert_eq!(read.len() % PER_SHEET, 0);
            prop_assert!(read.len() - pages < PER_SHEET, "no more blanks than must be");
            let seen: Vec<usize> = read.iter().copied().flatten().collect();
            prop_assert_eq!(seen, (0..pages).collect::<Vec<_>>());
            if pages > 1 {
                prop_assert_eq!(read.last(), Some(&Some(pages - 1)), "the last page is the back cover");
            }
            // Up to the blanks, a page faces the one that it faces in the linear file.
            let inner = pages.saturating_sub(1);
            for (place, page) in read.iter().enumerate().take(inner) {
                prop_assert_eq!(*page, Some(place));
            }
        }

        #[test]
        fn right_to_left_is_the_mirror_image(pages in 1usize..=64) {
            let expected: Vec<Side> = saddle_stitch(pages, false).into_iter().map(mirrored).collect();
            prop_assert_eq!(saddle_stitch(pages, true), expected);
        }
    }
}
