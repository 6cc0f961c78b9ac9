//! The command line: parses arguments, calls a command, prints what it has to say.

use std::io::{IsTerminal, Write as _};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use monarch::command::progress::Bar;
use monarch::command::{
    Outcome, accept, build, bundle, check, check_deployed, explain, export, new, report, search,
    status, verify,
};

/// Pages are made of many small pieces, minify-html's above all: with glibc's allocator a build takes
/// half as long again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Compiles a multilingual guide series from Markdown into a static site without JavaScript.
#[derive(Parser)]
#[command(
    version,
    propagate_version = true,
    after_help = "\
Examples:
  monarch                               build the series in this folder into dist/
  monarch build my-series --out site    build another series into another folder
  monarch check                         find every problem without writing anything
  monarch verify dist                   prove that a written folder keeps its promises
  monarch search --lang ko 단속         look something up in the indices of dist/
  monarch explain dead-link             say what the code of a message means
  monarch translate status              see how far each language has come

Exit codes: 0 done, 1 something is wrong with the content, 2 this build cannot do what was asked."
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Print the answer as JSON
    #[arg(long, global = true)]
    json: bool,
    /// Print errors only
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Subcommand)]
enum Command {
    Build(build::BuildArguments),
    Bundle(bundle::BundleArguments),
    Check(check::CheckArguments),
    Verify(verify::VerifyArguments),
    CheckDeployed(check_deployed::CheckDeployedArguments),
    Search(search::SearchArguments),
    /// The ledger: how far each language has come, and documents for reviewers
    #[command(subcommand)]
    Translate(Translate),
    Explain(explain::ExplainArguments),
    New(new::NewArguments),
}

#[derive(Subcommand)]
enum Translate {
    Status(status::StatusArguments),
    Accept(accept::AcceptArguments),
    Export(export::ExportArguments),
}

fn main() -> ExitCode {
    let Arguments {
        command,
        json,
        quiet,
    } = Arguments::parse();
    let is_shown = !quiet && !json;
    let by_default = || Command::Build(build::BuildArguments::new(".", "dist"));
    let outcome = match command.unwrap_or_else(by_default) {
        Command::Build(arguments) => Bar::during(is_shown, |bar| {
            build::build(&arguments, |step| bar.show(step))
        }),
        Command::Bundle(mut arguments) => {
            arguments.epoch = std::env::var("SOURCE_DATE_EPOCH").ok();
            Bar::during(is_shown, |bar| {
                bundle::bundle(&arguments, |step| bar.show(step))
            })
        }
        Command::Check(arguments) => check::check(&arguments),
        Command::Verify(arguments) => verify::verify(&arguments),
        Command::CheckDeployed(arguments) => Bar::during(is_shown, |bar| {
            check_deployed::check_deployed(&arguments, |done, all| bar.count("asking", done, all))
        }),
        Command::Search(mut arguments) => {
            arguments.bold = is_coloured(&std::io::stdout());
            search::search(&arguments)
        }
        Command::Translate(Translate::Status(arguments)) => status::status(&arguments),
        Command::Translate(Translate::Accept(arguments)) => accept::run(&arguments),
        Command::Translate(Translate::Export(arguments)) => export::export(&arguments),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::New(arguments) => new::new(&arguments),
    };
    print(&outcome, json, quiet)
}

fn is_coloured(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Prints an outcome: the answer to standard output, problems to standard error. A closed pipe is
/// no error: whoever reads has seen enough.
fn print(outcome: &Outcome, json: bool, quiet: bool) -> ExitCode {
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    if json {
        let mut answer = outcome.json.clone();
        if answer.get("problems").is_none() {
            let problems = report::json(&outcome.problems);
            match answer.as_object_mut() {
                Some(map) => {
                    map.insert("problems".to_owned(), problems);
                }
                None => answer = serde_json::json!({ "problems": problems }),
            }
        }
        let _ = writeln!(out, "{answer:#}");
    } else {
        let text = report::text(&outcome.problems, is_coloured(&std::io::stderr()));
        let _ = write!(err, "{text}");
        if !quiet && !outcome.text.is_empty() {
            let _ = writeln!(out, "{}", outcome.text);
        }
        // What reads the messages from a file has --json.
        let is_read = !quiet && std::io::stderr().is_terminal();
        let _ = write!(err, "{}", explain::ending(&outcome.problems, is_read));
    }
    ExitCode::from(outcome.exit_code())
}
