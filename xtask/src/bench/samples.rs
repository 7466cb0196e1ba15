//! What the rounds printed as lines `name value`, by name.

use std::collections::BTreeMap;

/// Every value of every round.
#[derive(Default)]
pub struct Samples(BTreeMap<String, Vec<f64>>);

impl Samples {
    /// Takes what a program printed; other lines are passed over.
    pub fn add(&mut self, printed: &str) {
        for line in printed.lines() {
            let Some((name, value)) = line.split_once(' ') else {
                continue;
            };
            if let Ok(value) = value.trim().parse() {
                self.0.entry(name.to_owned()).or_default().push(value);
            }
        }
    }

    /// The middle value. Not a number where nothing was measured, as the others.
    pub fn median(&self, name: &str) -> f64 {
        let sorted = self.sorted(name);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// What 95 of 100 values do not exceed.
    pub fn p95(&self, name: &str) -> f64 {
        let sorted = self.sorted(name);
        let rank = (sorted.len() * 95).div_ceil(100);
        sorted
            .get(rank.saturating_sub(1))
            .copied()
            .unwrap_or(f64::NAN)
    }

    /// The largest value.
    pub fn most(&self, name: &str) -> f64 {
        self.sorted(name).last().copied().unwrap_or(f64::NAN)
    }

    /// How many of 100 values exceed the limit.
    pub fn share_over(&self, name: &str, limit: f64) -> f64 {
        let sorted = self.sorted(name);
        let over = sorted.iter().filter(|value| **value > limit).count();
        ratio(over, sorted.len()) * 100.0
    }

    fn sorted(&self, name: &str) -> Vec<f64> {
        let mut values = self.0.get(name).cloned().unwrap_or_default();
        values.sort_by(f64::total_cmp);
        values
    }
}

fn ratio(some: usize, all: usize) -> f64 {
    let [some, all] = [some, all].map(|count| u32::try_from(count).map_or(f64::NAN, f64::from));
    some / all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn the_median_is_the_middle_of_what_was_printed() {
        let mut samples = Samples::default();
        samples.add("list-bare 3.0\nsome other line\nlist-bare 1.0\n");
        samples.add("list-bare 2.0\n");
        assert!(close(samples.median("list-bare"), 2.0));
        assert!(samples.median("list-avara").is_nan());
    }

    #[test]
    fn five_of_a_hundred_may_exceed_the_p95() {
        let mut samples = Samples::default();
        for value in 1..=100 {
            samples.add(&format!("key {value}"));
        }
        assert!(close(samples.p95("key"), 95.0));
        assert!(close(samples.most("key"), 100.0));
        assert!(close(samples.share_over("key", 98.0), 2.0));
        assert!(samples.p95("other").is_nan());
        assert!(samples.share_over("other", 1.0).is_nan());
    }
}
