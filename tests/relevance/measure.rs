//! Numbers: shares and means with the interval that chance alone allows.

use std::fmt;

/// How many times the queries are drawn again.
const DRAWS: usize = 2000;

/// A mean with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

impl Mean {
    /// The mean of values, and the interval in which 95 of 100 means lie when as many values are drawn
    /// from them anew (bootstrap). Seeded by their number, so that every run prints the same.
    pub fn of(values: &[f64]) -> Mean {
        if values.is_empty() {
            return Mean {
                mean: f64::NAN,
                low: f64::NAN,
                high: f64::NAN,
            };
        }
        let count = values.len();
        let mut random = SplitMix(count as u64);
        let mut means: Vec<f64> = (0..DRAWS)
            .map(|_| {
                let drawn = (0..count).map(|_| values[random.below(count)]);
                drawn.sum::<f64>() / count as f64
            })
            .collect();
        means.sort_by(f64::total_cmp);
        Mean {
            mean: values.iter().sum::<f64>() / count as f64,
            low: means[DRAWS * 25 / 1000],
            high: means[DRAWS * 975 / 1000],
        }
    }
}

impl fmt::Display for Mean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3} [{:.3}–{:.3}]", self.mean, self.low, self.high)
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): a few lines, and the same numbers everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z % end as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_its_mean_and_narrows_with_more_values() {
        let few = Mean::of(&[0.0, 1.0, 1.0, 0.0, 1.0, 1.0]);
        let many = Mean::of(&[0.0, 1.0, 1.0, 0.0, 1.0, 1.0].repeat(50));
        for mean in [few, many] {
            assert!(mean.low <= mean.mean && mean.mean <= mean.high, "{mean}");
        }
        assert!(many.high - many.low < few.high - few.low);
        assert_eq!(few, Mean::of(&[0.0, 1.0, 1.0, 0.0, 1.0, 1.0]));
    }
}
