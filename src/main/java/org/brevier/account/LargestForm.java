package org.brevier.account;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import org.brevier.site.Site;
import org.brevier.store.Storage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How much a form with files may hold, and how that is said. */
@Component
class LargestForm {

    private static final long MEGABYTE = 1 << 20;

    private final MultipartConfigElement limits;
    private final Storage storage;
    private final MessageSource messages;
    private final Site site;

    LargestForm(MultipartConfigElement limits, Storage storage, MessageSource messages, Site site) {
        this.limits = limits;
        this.storage = storage;
        this.messages = messages;
        this.site = site;
    }

    long bytes() {
        return limits.getMaxRequestSize();
    }

    /** Whether the disk has room for it on its way, besides what is left free for texts. */
    boolean hasRoom() throws IOException {
        long free = Files.getFileStore(storage.data()).getUsableSpace();
        return free - bytes() >= storage.dataReserve().toBytes();
    }

    String words() {
        double megabytes = (double) bytes() / MEGABYTE;
        return messages.getMessage("files.too-large", new Object[] {megabytes}, site.language());
    }
}
