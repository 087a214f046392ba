package com.fadeline.bench.faults;

import java.util.List;
import java.util.random.RandomGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is made of events goes missing from the database; the next start makes it anew.
 */
enum Losses implements Fault {

	TOKEN_LOST {
		@Override
		void lose(JdbcClient database, RandomGenerator random) {
			List<String> tokens = database
				.sql("select format('processor_name = %L and segment = %s', processor_name, segment) from axon.token "
						+ "order by 1")
				.query(String.class)
				.list();
			database.sql("delete from axon.token where " + any(tokens, random)).update();
		}
	},

	TABLE_LOST {
		@Override
		void lose(JdbcClient database, RandomGenerator random) {
			List<String> tables = database
				.sql("select tablename from pg_tables where schemaname = 'read_model' order by 1")
				.query(String.class)
				.list();
			database.sql("drop table read_model.%s cascade".formatted(any(tables, random))).update();
		}
	},

	SCHEMA_LOST {
		@Override
		void lose(JdbcClient database, RandomGenerator random) {
			database.sql("drop schema read_model cascade").update();
		}
	};

	private static final long LOST_MILLIS = 5_000;

	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		lose(service.database(), random);
		Thread.sleep(LOST_MILLIS);
		service.close();
		long stopped = System.nanoTime();
		service.start();
		return stopped;
	}

	abstract void lose(JdbcClient database, RandomGenerator random);

	private static String any(List<String> values, RandomGenerator random) {
		return values.get(random.nextInt(values.size()));
	}

}
