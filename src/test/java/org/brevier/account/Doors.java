package org.brevier.account;

import java.time.Clock;

/** What opens the doors of the desk and is told to one person only, for those who look at the pages behind them. */
public final class Doors {

    private final SiteClaim claim;
    private final Clock clock;

    Doors(SiteClaim claim, Clock clock) {
        this.claim = claim;
        this.clock = clock;
    }

    /** The page with which a site gets its first owner; the log says where it is. */
    public String firstRun() {
        return DeskAddresses.firstRun(claim.offer());
    }

    /** What an authenticator app shows now for a key as a page shows it. */
    public String code(String key) {
        return Totp.code(Base32.decode(key.replace(" ", "")), clock.instant());
    }
}
