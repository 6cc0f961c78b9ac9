//! Hands: documents are set side by side on threads of their own. Typst divides its own work among the
//! threads of rayon, and one of those that waits for a part takes up whatever else there is: were whole
//! documents among it, it would begin one inside another until its stack is full.

use std::sync::Mutex;
use std::thread;

/// Room for what is nested most deeply.
const STACK: usize = 16 << 20;

/// The results of `work` on each of the jobs, in their order, by as many hands as rayon has threads.
pub fn by_many<Job: Send, Done: Send>(
    jobs: Vec<Job>,
    work: impl Fn(Job) -> Done + Sync,
) -> Vec<Done> {
    let hands = rayon::current_num_threads().clamp(1, jobs.len().max(1));
    let waiting = Mutex::new(jobs.into_iter().enumerate());
    let next = || waiting.lock().ok().and_then(|mut jobs| jobs.next());
    let one = || {
        let mut done = Vec::new();
        while let Some((index, job)) = next() {
            done.push((index, work(job)));
        }
        done
    };
    let mut done: Vec<(usize, Done)> = thread::scope(|scope| {
        let spawned: Vec<_> = (0..hands)
            .filter_map(|_| {
                let thread = thread::Builder::new().stack_size(STACK);
                thread.spawn_scoped(scope, one).ok()
            })
            .collect();
        // Where there are no threads to be had, this one does the rest.
        let mut done = if spawned.is_empty() {
            one()
        } else {
            Vec::new()
        };
        for hand in spawned {
            match hand.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, done)| done).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        let jobs: Vec<u64> = (0..100).collect();
        let done = by_many(jobs.clone(), |job| {
            thread::sleep(std::time::Duration::from_micros(100 - job));
            job * 2
        });
        let expected: Vec<u64> = jobs.iter().map(|job| job * 2).collect();
        assert_eq!(done, expected);
        assert_eq!(by_many(Vec::new(), |job: u64| job), Vec::<u64>::new());
    }
}
