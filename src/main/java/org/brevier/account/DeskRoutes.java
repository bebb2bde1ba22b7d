package org.brevier.account;

import java.util.List;

/** The rows that one part of the desk adds to the table of rights: each part has a bean of this type. */
public record DeskRoutes(List<DeskRoute> rows) {

    public DeskRoutes {
        rows = List.copyOf(rows);
    }

    public static DeskRoutes of(DeskRoute... rows) {
        return new DeskRoutes(List.of(rows));
    }
}
