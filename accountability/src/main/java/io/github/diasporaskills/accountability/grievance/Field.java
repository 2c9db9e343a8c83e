package io.github.diasporaskills.accountability.grievance;

/** The names under which parts of events are kept. They never change: what was written is read for years. */
final class Field {

    static final String ADDRESS = "address";
    static final String AGE = "age";
    static final String ANSWERED = "answered";
    static final String ANONYMITY = "anonymity";
    static final String ATTACHMENTS = "attachments";
    static final String CALENDAR = "calendar";
    static final String CATEGORY = "category";
    static final String CHANNEL = "channel";
    static final String CLOCK = "clock";
    static final String CONCERNED = "concerned";
    static final String DUE = "due";
    static final String GENDER = "gender";
    static final String GUESS = "guess";
    static final String GROUP = "group";
    static final String HANDLER = "handler";
    static final String HONOURED = "honoured";
    static final String HOST = "host";
    static final String HOURS = "hours";
    static final String IN_TIME = "in-time";
    static final String KIND = "kind";
    static final String KEPT = "kept";
    static final String LANGUAGE = "language";
    static final String LINK = "link";
    static final String MEMBER = "member";
    static final String MESSAGES = "messages";
    static final String NEXT = "next";
    static final String NAME = "name";
    static final String NUMBER = "number";
    static final String ON_BEHALF = "on-behalf";
    static final String OWN = "own";
    static final String PAUSED = "paused";
    static final String PLACE = "place";
    static final String PREFERRED = "preferred";
    static final String QUARTER = "quarter";
    static final String RATING = "rating";
    static final String RECORD = "record";
    static final String RETURN = "return";
    static final String REVIEW = "review";
    static final String RULES = "rules";
    static final String START = "start";
    static final String STEP = "step";
    static final String TOLD = "told";
    static final String UNTIL = "until";
    static final String WAY = "way";
    static final String WAS = "was";
    static final String WORDS = "words";
    static final String YES = "yes";
    static final String NO = "no";

    private Field() {}
}
