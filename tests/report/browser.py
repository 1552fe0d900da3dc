# Why: a page is what a browser makes of it. This drives Debian's Chromium, without a window, over the DevTools protocol on two pipes: no driver, no
# port, nothing but Python's own library.
import json
import os
import shutil
import subprocess
import tempfile

OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe"]


class Browser:
    """One tab. Use it in a with statement; the browser and its profile are gone afterwards."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp()
        for_browser, self.to_browser = os.pipe()
        self.from_browser, by_browser = os.pipe()

        def hand_over():   # the protocol's file descriptors: 3 to read from, 4 to write to
            read, write = os.dup(for_browser), os.dup(by_browser)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(["chromium", *OPTIONS, "--user-data-dir=" + self.profile], preexec_fn=hand_over, close_fds=False,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(for_browser)
        os.close(by_browser)
        self.buffer, self.number, self.session = b"", 0, None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.frame = self.call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.call("Accessibility.enable")
        return self

    def __exit__(self, *_):
        os.close(self.to_browser)   # which ends the browser
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.from_browser)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to_browser, json.dumps(message).encode() + b"\0")
        while (answer := self.read()).get("id") != self.number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def read(self):
        while b"\0" not in self.buffer:
            more = os.read(self.from_browser, 65536)
            if not more:
                raise RuntimeError("chromium ended by itself")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def show(self, html, width, scheme="light", media="screen"):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.setDocumentContent", frameId=self.frame, html=html)

    def evaluate(self, javascript):
        answer = self.call("Runtime.evaluate", expression=javascript, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")

    def accessibility_tree(self):
        """The nodes that are not ignored, in the order of the document."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        ordered = []

        def walk(node):
            if not node.get("ignored"):
                ordered.append(node)
            for child in node.get("childIds", []):
                if child in by_id:
                    walk(by_id[child])

        walk(nodes[0])
        return ordered
