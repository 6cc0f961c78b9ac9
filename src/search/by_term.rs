//! By term: what is known of each term, in order of terms. In: pairs of a term's number and something, in
//! any order. Out: the same, term by term, each in the order in which it came. Sorting by comparison took
//! a third of the time of an index.

/// Things by term.
#[derive(Debug)]
pub(super) struct ByTerm<T> {
    terms: usize,
    given: Vec<(u32, T)>,
}

impl<T: Copy> ByTerm<T> {
    /// Nothing yet, for terms numbered from 0 to below `terms`.
    pub fn new(terms: usize) -> Self {
        ByTerm {
            terms,
            given: Vec::new(),
        }
    }

    /// Adds something of a term.
    pub fn add(&mut self, term: u32, own: T) {
        self.given.push((term, own));
    }

    /// Puts them in order of terms, by counting.
    pub fn groups(self) -> Groups<T> {
        let mut ends = vec![0usize; self.terms];
        for (term, _) in &self.given {
            if let Some(count) = ends.get_mut(*term as usize) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            let start = sum;
            sum += *end;
            // Where the next one goes; its end once all are placed.
            *end = start;
        }
        let mut sorted: Vec<T> = self.given.iter().map(|(_, own)| *own).collect();
        for (term, own) in &self.given {
            if let Some(next) = ends.get_mut(*term as usize) {
                if let Some(place) = sorted.get_mut(*next) {
                    *place = *own;
                }
                *next += 1;
            }
        }
        Groups { ends, sorted }
    }
}

/// Things in order of terms.
#[derive(Debug)]
pub(super) struct Groups<T> {
    ends: Vec<usize>,
    sorted: Vec<T>,
}

impl<T> Groups<T> {
    /// Each term of which there is anything, with all of it.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &[T])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends).zip(0..);
        ranges.filter_map(|((start, end), term)| {
            let own = self.sorted.get(start..*end)?;
            (!own.is_empty()).then_some((term, own))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_term_has_what_was_given_in_the_order_in_which_it_came() {
        let mut all = ByTerm::new(4);
        for (term, own) in [(2, 'b'), (0, 'z'), (2, 'a'), (3, 'y'), (2, 'b')] {
            all.add(term, own);
        }
        let groups = all.groups();
        let found: Vec<(u32, String)> = groups
            .iter()
            .map(|(t, g)| (t, g.iter().collect()))
            .collect();
        assert_eq!(found, [(0, "z".into()), (2, "bab".into()), (3, "y".into())]);
    }
}
