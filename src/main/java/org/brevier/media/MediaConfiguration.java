package org.brevier.media;

import jakarta.servlet.MultipartConfigElement;
import org.brevier.store.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where files are kept, and how the server reads forms with files: what is large goes to the disk as it comes, and too
 * much is refused on the way.
 */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    /** The fields beside a file need no file of their own. */
    private static final int IN_MEMORY = 16 << 10;

    @Bean
    MultipartConfigElement formsWithFiles(MediaSettings settings, UploadFolder folder) {
        long largest = settings.largest().toBytes();
        return new MultipartConfigElement(folder.path().toString(), largest, largest, IN_MEMORY);
    }

    @Bean
    MediaStore mediaStore(MediaSettings settings, Storage storage, UploadFolder uploads, Leftovers leftovers) {
        return settings.s3().isWanted()
                ? new S3Store(S3Start.open(settings.s3()), settings.s3(), uploads)
                : new FolderStore(storage, leftovers);
    }

    /** Not asked for by the readiness probe: without pictures pages are still read, and there is no other node that has them. */
    @Bean
    StoreCheck mediaHealthIndicator(MediaStore store) {
        return new StoreCheck(store);
    }
}
