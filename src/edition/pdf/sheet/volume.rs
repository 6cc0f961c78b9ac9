//! Volumes: a guide that is too long for one booklet is divided where chapters begin. In: how many pages
//! each chapter has. Out: which chapters stand together, as even as can be. Never sets a page.

use std::ops::Range;

/// Chapters in `volumes` runs, such that the longest is as short as can be. None where there are fewer
/// chapters than that.
pub fn divided(lengths: &[usize], volumes: usize) -> Option<Vec<Range<usize>>> {
    if volumes == 0 || volumes > lengths.len() {
        return None;
    }
    // The least length into which the chapters go: between the longest of them and all of them.
    let (mut low, mut high) = (
        lengths.iter().copied().max().unwrap_or(0),
        lengths.iter().sum(),
    );
    while low < high {
        let middle = low + (high - low) / 2;
        match filled(lengths, volumes, middle).len() <= volumes {
            true => high = middle,
            false => low = middle + 1,
        }
    }
    Some(filled(lengths, volumes, low))
}

/// Runs of at most `most` pages, each as long as it may be, as long as every later volume still has a
/// chapter of its own.
fn filled(lengths: &[usize], volumes: usize, most: usize) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let (mut start, mut pages) = (0, 0);
    for (chapter, length) in lengths.iter().enumerate() {
        let left = lengths.len() - chapter;
        let needed = volumes.saturating_sub(runs.len() + 1);
        if chapter > start && (pages + length > most || left == needed) {
            runs.push(start..chapter);
            (start, pages) = (chapter, 0);
        }
        pages += length;
    }
    if start < lengths.len() {
        runs.push(start..lengths.len());
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The best that any division can do, by trying all.
    fn best(lengths: &[usize], volumes: usize) -> usize {
        if volumes == 1 {
            return lengths.iter().sum();
        }
        (1..=lengths.len() + 1 - volumes)
            .map(|first| {
                let rest = best(&lengths[first..], volumes - 1);
                rest.max(lengths[..first].iter().sum())
            })
            .min()
            .unwrap()
    }

    #[test]
    fn volumes_are_even() {
        assert_eq!(
            divided(&[10, 10, 10, 10, 10], 2).unwrap(),
            [0..3, 3..5],
            "the first takes what cannot be halved"
        );
        assert_eq!(divided(&[1, 1, 40], 3).unwrap(), [0..1, 1..2, 2..3]);
        assert_eq!(divided(&[1, 1], 3), None);
        assert_eq!(divided(&[], 0), None);
    }

    proptest! {
        #[test]
        fn every_chapter_stands_in_one_volume_and_none_could_be_shorter(
            lengths in proptest::collection::vec(1usize..30, 1..9),
            volumes in 1usize..5,
        ) {
            let Some(runs) = divided(&lengths, volumes) else {
                prop_assert!(volumes > lengths.len());
                return Ok(());
            };
            prop_assert_eq!(runs.len(), volumes);
            let mut next = 0;
            for run in &runs {
                prop_assert_eq!(run.start, next);
                prop_assert!(run.end > run.start, "a volume has a chapter");
                next = run.end;
            }
            prop_assert_eq!(next, lengths.len());
            let longest = runs.iter().map(|run| lengths[run.clone()].iter().sum()).max();
            prop_assert_eq!(longest, Some(best(&lengths, volumes)));
        }
    }
}
