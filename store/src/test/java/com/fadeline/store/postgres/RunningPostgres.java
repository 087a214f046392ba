package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** The PostgreSQL that another process runs in its data folder. */
public final class RunningPostgres {

	private RunningPostgres() {
	}

	/** The database that Fadeline uses in it. */
	public static TestPostgres.Database of(Path dataFolder) throws IOException {
		Cluster cluster = Cluster.under(dataFolder.toRealPath().resolve("postgres"));
		int port = Postmaster.of(cluster.data()).orElseThrow().port();
		return new TestPostgres.Database(Session.url(port, EmbeddedPostgres.DATABASE), Cluster.SUPERUSER,
				cluster.password());
	}

}
