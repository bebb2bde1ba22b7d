package org.brevier.reading;

import java.time.YearMonth;
import java.util.Optional;
import org.brevier.site.Slug;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the parts of an address become values; what is none makes the address one that never was. */
@Configuration(proxyBeanMethods = false)
class AddressParts implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Slug.class, Slug::new);
        registry.addConverter(String.class, PageNumber.class, PageNumber::parse);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NotKept());
    }

    /** The month that four and two digits stand for. */
    static Optional<YearMonth> month(String year, String month) {
        if (!year.matches("[0-9]{4}") || !month.matches("0[1-9]|1[0-2]")) {
            return Optional.empty();
        }
        return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
    }
}
