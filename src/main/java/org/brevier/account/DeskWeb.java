package org.brevier.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the desk's controllers may ask for: the person who is signed in, and words for the next page. */
@Configuration(proxyBeanMethods = false)
class DeskWeb implements WebMvcConfigurer {

    @Bean
    FlashMapManager flashMapManager() {
        return new FlashTexts();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInPerson());
    }

    private static final class SignedInPerson implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Person.class);
        }

        /** @throws IllegalStateException in a handler that those may reach who are not signed in */
        @Override
        public Person resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return SignedIn.person(SecurityContextHolder.getContext().getAuthentication())
                    .orElseThrow(() -> new IllegalStateException("Nobody is signed in here"));
        }
    }
}
