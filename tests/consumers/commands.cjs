// Reads a list of {command, properties, message} and prints each as GitHub's own library writes it.
"use strict";
const { issueCommand } = require("@actions/core/lib/command");

const commands = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const { command, properties, message } of commands) issueCommand(command, properties, message);
