package io.github.diasporaskills.accountability.grievance;

/** Whether texts go to people. */
public enum TemplateMode {
    /** To people: a text that nobody reviewed is refused. */
    LIVE,
    /** To nobody but those who look at the program. */
    DEMO
}
