package org.brevier.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.media.Accessions.Made;
import org.brevier.media.Accessions.Origin;
import org.brevier.media.Curation.Why;
import org.brevier.site.Addresses;
import org.brevier.store.AdvisoryLocks;
import org.brevier.store.AdvisoryLocks.Lock;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Says what the library's files are, puts others in their place, and throws away what nobody needs. */
@Service
public class Curator {

    private final MediaRows rows;
    private final RecordingRows recordings;
    private final Accessions accessions;
    private final Remains remains;
    private final AdvisoryLocks locks;
    private final Addresses addresses;
    private final Writes writes;
    private final Trail trail;
    private final SiteVersion siteVersion;

    Curator(
            MediaRows rows,
            RecordingRows recordings,
            Accessions accessions,
            Remains remains,
            AdvisoryLocks locks,
            Addresses addresses,
            Writes writes,
            Trail trail,
            SiteVersion siteVersion) {
        this.rows = rows;
        this.recordings = recordings;
        this.accessions = accessions;
        this.remains = remains;
        this.locks = locks;
        this.addresses = addresses;
        this.writes = writes;
        this.trail = trail;
        this.siteVersion = siteVersion;
    }

    /** @param version of the file that the particulars were changed from */
    public Curation describe(String id, long version, Particulars particulars, Actor by) {
        return writes.run(() -> {
            var media = rows.find(id);
            if (media.isEmpty()) {
                return refused(Why.GONE);
            }
            if (!rows.describe(id, version, particulars)) {
                return refused(Why.STALE);
            }
            if (media.get().particulars().equals(particulars)) {
                return new Curation.Done(media.get());
            }
            return new Curation.Done(changed(Act.MEDIA_DESCRIBED, id, said(particulars), by));
        });
    }

    private static Curation refused(Why why) {
        return new Curation.Refused(why);
    }

    private static String said(Particulars particulars) {
        return Stream.of(
                        particulars.decorative() ? "decorative" : particulars.alternative(),
                        particulars.caption(),
                        particulars.credit(),
                        particulars.focus().x() + " %, " + particulars.focus().y() + " %")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Media changed(Act act, String id, String detail, Actor by) {
        siteVersion.raise();
        var media = rows.find(id).orElseThrow();
        trail.record(by, act, Optional.empty(), media.called().value(), detail);
        return media;
    }

    /**
     * Shows another file wherever texts name this one, with the same particulars. The texts stay as they are.
     *
     * @param version of this one
     * @param name what the other is called
     */
    public Curation replace(String id, long version, String name, Resource file, Actor by) {
        var before = rows.find(id);
        if (before.isEmpty()) {
            return refused(Why.GONE);
        }
        if (before.get().version() != version) {
            return refused(Why.STALE);
        }
        if (before.get().path().isPresent()) {
            return refused(Why.OF_FOLDER);
        }
        return Acceptance.of(() -> replace(before.get(), name, file, by), Curation.Unfit::new);
    }

    private Curation replace(Media before, String name, Resource file, Actor by) throws Unfit, IOException {
        String digest = MediaFiles.sha256(file);
        if (before.sourceSha256().equals(digest)) {
            return refused(Why.SAME_FILE);
        }
        if (accessions.kind(file) != before.kind()) {
            return refused(Why.OTHER_KIND);
        }
        var made = accessions.make(Origin.upload(name, before.particulars(), digest, by), file);
        return writes.run(() -> enter(before, made, by));
    }

    private Curation enter(Media before, Made made, Actor by) {
        var media = made.media();
        if (!remains.admit(media)) {
            return new Curation.Unfit(Remains.SENTENCE);
        }
        if (!rows.replace(before.id(), before.version(), media.id())) {
            return refused(Why.STALE);
        }
        rows.insert(media);
        recordings.carry(before.id(), media.id());
        var shown = changed(Act.MEDIA_REPLACED, media.id(), address(before) + " → " + address(media), by);
        return new Curation.Done(shown, made.omitted());
    }

    private String address(Media media) {
        return addresses.media(media.id(), media.name());
    }

    /** The files in whose place this one is shown, the last replaced first. */
    public List<Media> earlier(String id) {
        var earlier = new ArrayList<>(rows.replacedBy(id));
        for (int i = 0; i < earlier.size(); i++) {
            earlier.addAll(rows.replacedBy(earlier.get(i).id()));
        }
        return earlier;
    }

    /**
     * Shows an earlier file again, with the particulars that it had, and the present one no more.
     *
     * @param version of the present one
     */
    public Curation restore(String id, long version, String earlier, Actor by) {
        return writes.run(() -> {
            locks.take(Lock.MEDIA);
            var before = earlier(id).stream()
                    .filter(media -> media.id().equals(earlier))
                    .findFirst();
            if (before.isEmpty()) {
                return refused(Why.GONE);
            }
            if (!rows.replace(id, version, earlier)) {
                return refused(Why.STALE);
            }
            rows.restore(earlier);
            return new Curation.Done(changed(Act.MEDIA_RESTORED, earlier, address(before.get()), by));
        });
    }

    /**
     * Throws a file away, and those in whose place it was shown.
     *
     * @param used whether anything names one of them; asked where nothing else can be written meanwhile
     */
    public Curation delete(String id, BooleanSupplier used, Actor by) {
        var answer = writes.run(() -> deleteRows(id, used, by));
        if (answer instanceof Curation.Done) {
            remains.clear();
        }
        return answer;
    }

    private Curation deleteRows(String id, BooleanSupplier used, Actor by) {
        locks.take(Lock.MEDIA);
        var media = rows.find(id).filter(found -> found.replacedBy().isEmpty());
        if (media.isEmpty()) {
            return refused(Why.GONE);
        }
        if (media.get().path().isPresent()) {
            return refused(Why.OF_FOLDER);
        }
        if (used.getAsBoolean()) {
            return refused(Why.USED);
        }
        var gone = Stream.concat(media.stream(), earlier(id).stream()).toList();
        gone.forEach(one -> recordings.remove(one.id()));
        rows.delete(gone.stream().map(Media::id).toList());
        remains.leave(gone);
        siteVersion.raise();
        trail.record(
                by, Act.MEDIA_DELETED, Optional.empty(), media.get().called().value(), address(media.get()));
        return new Curation.Done(media.get());
    }
}
