package io.github.diasporaskills.examples.architecture.offending.core.people;

import java.net.InetAddress;

/** A person that opens connections. */
public final class PersonThatCallsHome {
    InetAddress host() {
        return InetAddress.getLoopbackAddress();
    }
}
