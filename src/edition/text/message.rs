//! The message: what somebody needs at once, in one piece. In: a page as its reader sees it. Out: at most
//! [`super::parts::SHORT`] characters: what to do, what to say, whom to call.

use super::Masthead;
use super::parts::{SHORT, TooLong};
use super::write::ChatWriter;
use crate::series::Shown;

/// The message of a page. What to do, the first line to say and the first number always stand in it; more
/// lines to say follow as far as there is room.
pub(super) fn message(
    head: &Masthead,
    writer: &ChatWriter<'_>,
    shown: &[Shown<'_>],
) -> Result<String, TooLong> {
    let answer = shown.first().and_then(|lead| writer.first(lead));
    let said = writer.said(shown);
    let call = writer.call(shown);
    let compose = |said: &[String]| {
        let mut text = head.lines(None);
        for line in answer.iter().chain(said).chain(&call) {
            text.push('\n');
            text.push_str(line);
            text.push('\n');
        }
        text
    };
    let length = |text: &str| text.chars().count();
    let least = compose(&said[..said.len().min(1)]);
    if length(&least) > SHORT {
        return Err(TooLong {
            what: format!("what {} says first", head.code),
            length: length(&least),
            most: SHORT,
        });
    }
    let more = (2..=said.len()).map(|count| compose(&said[..count]));
    let more = more.take_while(|text| length(text) <= SHORT).last();
    Ok(more.unwrap_or(least))
}
