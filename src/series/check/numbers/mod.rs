//! Numbers as texts write them: amounts, periods, dates, in digits and in words of each language. In: a run of
//! characters. Out: what it says, the same for every language.

pub mod month;
pub mod number;
pub mod quantity;
pub mod written_date;
