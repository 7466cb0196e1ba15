//! A small disk of a test's own, which can be filled to its last byte, and a folder on it that can be made read-only.
//!
//! A test that asks for it runs again, in processes of their own: in one the disk is played (`played_disk.c`), which every computer lets
//! a test do; in the other, if a disk can be mounted there, a small one is, which proves that it is played well.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::World;

/// Set in these processes: the folder on which the disk is mounted, or that plays it.
const DISK: &str = "CLINIC_ROSTER_TEST_DISK";
/// Set where it is played.
const PLAYED: &str = "CLINIC_ROSTER_TEST_DISK_PLAYED";

/// The disk.
pub struct Disk {
    folder: PathBuf,
    is_played: bool,
}

impl Disk {
    /// The disk, in a process that has one. Outside of it, runs the test of this name there, and answers nothing.
    ///
    /// # Panics
    /// If the test fails there, or no disk can be had.
    pub fn of(test: &str) -> Option<Self> {
        if let Some(folder) = env::var_os(DISK) {
            return Some(Self {
                folder: folder.into(),
                is_played: env::var_os(PLAYED).is_some(),
            });
        }
        let name = test.replace("::", "-");
        let folder = env::temp_dir().join(format!("clinic-roster-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let folder = folder.canonicalize().unwrap();
        for mut alone in [Some(player(&folder)), namespace(&folder)]
            .into_iter()
            .flatten()
        {
            let ran = alone
                .arg(env::current_exe().unwrap())
                .args(["--exact", test, "--nocapture"])
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&ran.stdout);
            let complained = String::from_utf8_lossy(&ran.stderr);
            assert!(ran.status.success(), "{alone:?}: {said}\n{complained}");
            assert!(said.contains("1 passed"), "{said}");
        }
        fs::remove_dir_all(&folder).unwrap();
        None
    }

    /// Fills it to its last byte. The file that does it can be removed again.
    pub fn fill(&self) -> PathBuf {
        let filler = self.folder.join("filler");
        let mut file = fs::File::create(&filler).unwrap();
        let (mut size, mut written) = (1 << 20, 0);
        while !self.is_played && size > 0 {
            match file.write(&vec![7; size]) {
                Ok(count) if count > 0 => written += count,
                _ => size /= 2,
            }
        }
        assert!(self.is_played || written > 0);
        filler
    }

    /// Puts the log of this world on a disk of its own, so that it can still be written.
    pub fn log_elsewhere(&self, world: &World) {
        let logs = world.logs();
        fs::create_dir_all(&logs).unwrap();
        if self.is_played {
            self.say("elsewhere", &logs);
        } else {
            let (kind, tmpfs) = (Path::new("-t"), Path::new("tmpfs"));
            run("mount", &[kind, tmpfs, Path::new("none"), &logs]);
        }
    }

    /// Makes a folder on it read-only, also for the superuser.
    pub fn lock(&self, folder: &Path) {
        if self.is_played {
            return self.say("read-only", folder);
        }
        run("mount", &[Path::new("--bind"), folder, folder]);
        let anew = Path::new("remount,bind,ro");
        run("mount", &[Path::new("-o"), anew, folder]);
    }

    /// Makes the folder one that can be written in again.
    pub fn unlock(&self, folder: &Path) {
        if self.is_played {
            fs::remove_file(self.folder.join("read-only")).unwrap();
        } else {
            run("umount", &[Path::new("--lazy"), folder]);
        }
    }

    /// Tells what plays the disk of a folder.
    fn say(&self, what: &str, folder: &Path) {
        fs::write(self.folder.join(what), folder.to_str().unwrap()).unwrap();
    }
}

/// A command that runs another one where a disk is mounted: without a privilege, or with the one that the runners of CI give.
fn namespace(folder: &Path) -> Option<Command> {
    let ways: [&[&str]; 2] = [
        &["unshare", "--map-root-user", "--mount"],
        &["sudo", "--non-interactive", "unshare", "--mount"],
    ];
    let command = |way: &[&str]| {
        let mut command = Command::new(way[0]);
        command.args(&way[1..]);
        command
    };
    let works = |way: &&&[&str]| {
        let tried = command(way)
            .args(["mount", "-t", "tmpfs", "none", "/mnt"])
            .output();
        tried.is_ok_and(|output| output.status.success())
    };
    let mut mounted = ways.iter().find(works).map(|way| command(way))?;
    mounted
        .args(["env", &format!("{DISK}={}", folder.display())])
        .arg(format!("TMPDIR={}", folder.display()))
        .args([
            "sh",
            "-c",
            r#"mount -t tmpfs -o size=2m none "$0" && exec "$@""#,
        ])
        .arg(folder);
    Some(mounted)
}

/// A command that runs another one where the folder plays a disk.
fn player(folder: &Path) -> Command {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/played_disk.c");
    let library = folder.join("played_disk.so");
    let options = ["-shared", "-fPIC", "-O1", "-o"].map(Path::new);
    run("cc", &[&options[..], &[&library, &source]].concat());
    let mut command = Command::new("env");
    command
        .arg(format!("{DISK}={}", folder.display()))
        .arg(format!("TMPDIR={}", folder.display()))
        .arg(format!("LD_PRELOAD={}", library.display()))
        .arg(format!("{PLAYED}=yes"));
    command
}

fn run(program: &str, arguments: &[&Path]) {
    let done = Command::new(program).args(arguments).status();
    assert!(
        done.is_ok_and(|status| status.success()),
        "{program} {arguments:?}"
    );
}
