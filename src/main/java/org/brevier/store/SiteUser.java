package org.brevier.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that may read and write rows and nothing else, so that an injection reaches no file and no code. */
final class SiteUser extends AbstractDataSource {

    private final AdminConnection admin;

    SiteUser(AdminConnection admin) {
        this.admin = admin;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return admin.connectSite();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
