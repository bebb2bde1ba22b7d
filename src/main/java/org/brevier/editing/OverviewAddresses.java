package org.brevier.editing;

/** Where the desk's lists are. */
final class OverviewAddresses {

    static final String BOARD = "/admin";
    static final String BRIEFINGS = WritingAddresses.BRIEFINGS;
    static final String SELECTION_BIN = "/admin/selection/bin";
    static final String SELECTION_BIN_END = "/admin/selection/bin/end";
    static final String SELECTION_OWNER = "/admin/selection/owner";
    static final String CALENDAR = "/admin/calendar";
    static final String MONTH = "/admin/calendar/{year:[12][0-9][0-9][0-9]}/{month:[01][0-9]}";
    static final String FIND = "/admin/find";
    static final String FIND_JSON = "/admin/find.json";
    static final String HOSTS = "/admin/hosts";
    static final String TRAIL = "/admin/trail";
    static final String TRAIL_CSV = "/admin/trail.csv";

    private OverviewAddresses() {}
}
