"""A Slurm of one node, on this machine, of this test alone: its own folder, ports, daemons and key."""
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo", "scontrol"]
PATIENCE = 60  # seconds until the node is up

CONFIGURATION = """
ClusterName=gxreport
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller}
SlurmdPort={daemon}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire=5
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=2,bf_interval=1,sched_min_interval=100000
KillWait=2
ReturnToService=2
MpiDefault=none
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes={host} Default=YES MaxTime=10 State=UP
"""


def why_not():
    """Why there can be no Slurm here; empty when there can."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        return "Slurm is not installed: no " + ", ".join(missing)
    return "" if os.geteuid() == 0 else "starting Slurm's daemons takes root"


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Slurm:
    def __init__(self, folder: Path):
        self.folder = folder
        (folder / "state").mkdir(parents=True)
        (folder / "spool").mkdir()
        (folder / "munge").mkdir(mode=0o755)
        key = folder / "munge" / "key"
        key.touch(mode=0o600)
        key.write_bytes(os.urandom(128))
        controller, daemon = free_ports(2)
        self.host = socket.gethostname().split(".")[0]
        path = folder / "slurm.conf"
        path.write_text(CONFIGURATION.format(host=self.host, controller=controller, daemon=daemon, folder=folder))
        self.environment = {**os.environ, "SLURM_CONF": str(path)}
        self.daemons = []

    def start(self):
        """Raises RuntimeError with the daemons' logs when the node does not come up."""
        munge = self.folder / "munge"
        # --force: folders above it may be open to others, as that for temporary files is
        self.run("munged", "--foreground", "--force", f"--key-file={munge}/key", f"--socket={munge}/socket",
                 f"--pid-file={munge}/pid", f"--log-file={munge}/log", f"--seed-file={munge}/seed")
        self.run("slurmctld", "-D")
        self.run("slurmd", "-D")
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.ask("sinfo", "-h", "-o", "%T").strip() == "idle":
                return
            time.sleep(0.2)
        logs = "".join((self.folder / f"{name}.log").read_text(errors="replace")[-2000:]
                       for name in ["slurmctld", "slurmd"] if (self.folder / f"{name}.log").exists())
        self.stop()
        raise RuntimeError("Slurm's node did not come up:\n" + logs)

    def run(self, *command):
        self.daemons.append(subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL,
                                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                             start_new_session=True))

    def ask(self, *command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=False)
        return done.stdout

    def submit(self, *arguments, cwd, environment=None):
        """The number of the job."""
        return subprocess.run(["sbatch", "--parsable", *arguments], cwd=cwd, text=True, check=True, timeout=30,
                              stdout=subprocess.PIPE, env={**self.environment, **(environment or {})}).stdout.strip()

    def wait(self, patience):
        """Waits until no job is left. False when some still are."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if not self.ask("squeue", "-h").strip():
                return True
            time.sleep(0.3)
        return False

    def stop(self):
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        self.daemons = []
