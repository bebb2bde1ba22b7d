package org.brevier.media;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server reads forms with files: what is large goes to the disk as it comes, and too much is refused on the way. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    /** The fields beside a file need no file of their own. */
    private static final int IN_MEMORY = 16 << 10;

    @Bean
    MultipartConfigElement formsWithFiles(MediaSettings settings, UploadFolder folder) {
        long largest = settings.largest().toBytes();
        return new MultipartConfigElement(folder.path().toString(), largest, largest, IN_MEMORY);
    }
}
