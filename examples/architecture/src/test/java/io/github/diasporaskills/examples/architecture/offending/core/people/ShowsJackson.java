package io.github.diasporaskills.examples.architecture.offending.core.people;

import tools.jackson.databind.json.JsonMapper;

/** Forces Jackson on its users. */
public class ShowsJackson {
    public void reader(JsonMapper mapper) {}
}
