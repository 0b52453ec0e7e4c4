"""Chromium without a window, spoken to over its own debugging pipe: no driver and no library of others."""
import json
import os
import shutil
import subprocess
import tempfile


def installed():
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Page:
    """One page. Everything that it asks for, and everything that its console says, is kept."""

    def __init__(self, program, width=1280, height=900, seconds=300):
        self.folder = tempfile.mkdtemp(prefix="gxreport-browser-")
        to_us, from_it = os.pipe()
        from_us, to_it = os.pipe()
        self.reader, self.writer = os.fdopen(to_us, "rb"), os.fdopen(to_it, "wb")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
                   "--disable-background-networking", "--no-first-run", "--disable-extensions",
                   f"--user-data-dir={self.folder}", f"--window-size={width},{height}", "about:blank"]

        def pipes():  # Chromium reads commands from 3 and writes answers to 4
            spare = [os.dup(from_us), os.dup(from_it)]
            os.dup2(spare[0], 3)
            os.dup2(spare[1], 4)

        self.process = subprocess.Popen(["timeout", str(seconds), *command], preexec_fn=pipes, pass_fds=(3, 4),
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(from_us)
        os.close(from_it)
        self.calls, self.session = 0, None
        self.requests, self.complaints, self.loaded = [], [], 0
        target = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def receive(self):
        message = bytearray()
        while (byte := self.reader.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("chromium has ended")
            message += byte
        return json.loads(message)

    def note(self, event):
        name, facts = event.get("method"), event.get("params", {})
        if name == "Network.requestWillBeSent":
            self.requests.append(facts["request"]["url"])
        elif name == "Page.loadEventFired":
            self.loaded += 1
        elif name == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(facts["exceptionDetails"]))
        elif name == "Runtime.consoleAPICalled":
            self.complaints.append(json.dumps(facts["args"]))
        elif name == "Log.entryAdded":
            self.complaints.append(facts["entry"]["text"])

    def call(self, method, **params):
        self.calls += 1
        message = {"id": self.calls, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.writer.write(json.dumps(message).encode() + b"\0")
        self.writer.flush()
        while (answer := self.receive()).get("id") != self.calls:
            self.note(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def open(self, path):
        wanted = self.loaded + 1
        self.call("Page.navigate", url=path.as_uri())
        while self.loaded < wanted:
            self.note(self.receive())

    def value(self, expression):
        """What a JavaScript expression gives; one that is a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {json.dumps(answer['exceptionDetails'])}")
        return answer["result"].get("value")

    def press(self, key, code=0):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def settle(self):
        """Two frames: what an input event has planned is done."""
        self.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
