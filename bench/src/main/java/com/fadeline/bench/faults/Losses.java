package com.fadeline.bench.faults;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Faults that delete from the database what is derived from events; the next start
 * restores it.
 */
enum Losses implements Fault {

	TOKEN_LOST {
		@Override
		String loss(Service service, RandomGenerator random) {
			return "delete from axon.token where " + any(service.texts("""
					select format('processor_name = %L and segment = %s', processor_name, segment)
					from axon.token order by 1
					"""), random);
		}
	},

	TABLE_LOST {
		@Override
		String loss(Service service, RandomGenerator random) {
			return "drop table read_model.%s cascade".formatted(any(service.readModels(), random));
		}
	},

	SCHEMA_LOST {
		@Override
		String loss(Service service, RandomGenerator random) {
			return "drop schema read_model cascade";
		}
	};

	private static final long LOST_MILLIS = 5_000;

	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		service.database().sql(loss(service, random)).update();
		Thread.sleep(LOST_MILLIS);
		service.close();
		long stopped = System.nanoTime();
		service.start();
		return stopped;
	}

	abstract String loss(Service service, RandomGenerator random);

	private static String any(List<String> values, RandomGenerator random) {
		return values.get(random.nextInt(values.size()));
	}

}
