package org.brevier.delivery;

import org.apache.catalina.Container;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server needs to be told in code: the pages it shows by itself are ours. */
@Component
class ServerSettings implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final SecurityHeaders headers;

    ServerSettings(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> showOwnErrors(context.getParent()));
    }

    /** A host adds a valve of this class by itself unless it has one. */
    private void showOwnErrors(Container host) {
        host.getPipeline().addValve(new PlainErrors(headers));
        if (host instanceof StandardHost standard) {
            standard.setErrorReportValveClass(PlainErrors.class.getName());
        }
    }
}
