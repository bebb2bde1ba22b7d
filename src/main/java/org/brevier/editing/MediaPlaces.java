package org.brevier.editing;

import java.util.List;
import java.util.Locale;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.MediaUse.Kind;
import org.brevier.briefing.MediaUse.Place;

/**
 * The texts that show a file, for somebody who wants to go there.
 *
 * @param open those that they may open
 * @param others how many more there are
 */
record MediaPlaces(List<Line> open, int others) {

    MediaPlaces {
        open = List.copyOf(open);
    }

    /** @param kind what the text is, as the end of a message's key */
    record Line(String title, String kind, String address) {}

    static MediaPlaces of(List<Place> places, Person person, Reach reach) {
        var open = places.stream()
                .filter(place -> mayOpen(place, person, reach))
                .map(MediaPlaces::line)
                .toList();
        return new MediaPlaces(open, places.size() - open.size());
    }

    private static boolean mayOpen(Place place, Person person, Reach reach) {
        return person.reaches(Role.EDITOR)
                || (place.kind() != Kind.PAGE
                        && reach.find(place.subject(), person).isPresent());
    }

    private static Line line(Place place) {
        return new Line(
                place.title(),
                place.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (place.kind()) {
                    case PAGE -> SiteDeskAddresses.PAGES + "/" + place.subject();
                    case DRAFT, PUBLISHED -> WritingAddresses.briefing(place.subject());
                    case OLDER_VERSION, REVISION -> WritingAddresses.briefing(place.subject()) + "/history";
                });
    }

    public boolean isEmpty() {
        return open.isEmpty() && others == 0;
    }
}
