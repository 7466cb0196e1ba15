//! A copy of the data that lags behind: reads that show people as they were.

use std::collections::HashMap;

use crate::person::Person;

/// The people who were changed of late, as they were before.
#[derive(Default)]
pub(crate) struct Lag {
    former: HashMap<String, Person>,
    reads: u32,
}

impl Lag {
    /// From now on so many reads show the person so, and all who were changed shortly before as well.
    pub(crate) fn begin(&mut self, before: Person, reads: u32) {
        if reads == 0 {
            return;
        }
        self.reads = reads;
        self.former.entry(before.user_id.clone()).or_insert(before);
    }

    /// The person as a read shows them.
    pub(crate) fn seen<'a>(&'a self, person: &'a Person) -> &'a Person {
        self.former.get(&person.user_id).unwrap_or(person)
    }

    /// One read is over.
    pub(crate) fn read(&mut self) {
        self.reads = self.reads.saturating_sub(1);
        if self.reads == 0 {
            self.former.clear();
        }
    }
}
