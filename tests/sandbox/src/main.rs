//! The sandbox as a program: `avara-sandbox --port N --people N --seed N --key K --rate R`, and for what the reference leaves
//! open `--omit-revoked`, `--list-invited` and `--revoked-permissions-off`.
//!
//! Its first line says where it listens. It ends on an interrupt or when it is told to terminate.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::str::FromStr;

use avara_sandbox::{Config, RevokedLook, Sandbox};
use lexopt::ValueExt as _;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let config = match read_arguments() {
        Ok(config) => config,
        Err(error) => {
            eprintln!(
                "{error}\nusage: avara-sandbox [--port N] [--people N] [--seed N] [--key K] [--rate R] [--omit-revoked] [--list-invited] [--revoked-permissions-off]"
            );
            return ExitCode::from(2);
        }
    };
    match run(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("avara-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(config: Config) -> io::Result<()> {
    let sandbox = Sandbox::start(config).await?;
    let mut out = io::stdout();
    writeln!(out, "listening on {}", sandbox.url())?;
    out.flush()?;
    told_to_end().await
}

#[cfg(unix)]
async fn told_to_end() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn told_to_end() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

fn read_arguments() -> Result<Config, lexopt::Error> {
    let mut config = Config {
        people: 48,
        ..Config::default()
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("port") => config.port = number(&mut arguments)?,
            lexopt::Arg::Long("people") => config.people = number(&mut arguments)?,
            lexopt::Arg::Long("seed") => config.seed = number(&mut arguments)?,
            lexopt::Arg::Long("rate") => config.rate = Some(number(&mut arguments)?),
            lexopt::Arg::Long("key") => config.key = Some(arguments.value()?.string()?),
            lexopt::Arg::Long("omit-revoked") => config.habits.lists_revoked = false,
            lexopt::Arg::Long("list-invited") => config.habits.lists_invited = true,
            lexopt::Arg::Long("revoked-permissions-off") => {
                config.habits.revoked_look = RevokedLook::PermissionsOff;
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(config)
}

fn number<T: FromStr>(arguments: &mut lexopt::Parser) -> Result<T, lexopt::Error>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    arguments.value()?.parse()
}
