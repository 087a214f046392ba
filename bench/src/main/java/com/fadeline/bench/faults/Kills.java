package com.fadeline.bench.faults;

import java.util.List;
import java.util.random.RandomGenerator;

/** Faults by SIGKILL, which no process can prepare for, at random moments. */
enum Kills implements Fault {

	JVM {
		@Override
		long kill(Service service, RandomGenerator random) throws Exception {
			service.kill();
			long killed = System.nanoTime();
			service.start();
			return killed;
		}
	},

	JVM_AND_POSTMASTER {
		@Override
		long kill(Service service, RandomGenerator random) throws Exception {
			ProcessHandle postmaster = service.postmaster();
			service.kill();
			end(postmaster);
			long killed = System.nanoTime();
			service.start();
			return killed;
		}
	},

	/**
	 * Kills the JVM, and again while it starts, at random together with the postmaster.
	 */
	DURING_THE_START {
		@Override
		long kill(Service service, RandomGenerator random) throws Exception {
			service.kill();
			service.launch();
			Thread.sleep((long) (random.nextDouble() * service.lastStart().toMillis()));
			if (random.nextBoolean()) {
				end(service.postmaster());
			}
			service.kill();
			long killed = System.nanoTime();
			service.start();
			return killed;
		}
	},

	POSTMASTER {
		@Override
		long kill(Service service, RandomGenerator random) throws Exception {
			end(service.postmaster());
			return System.nanoTime();
		}
	},

	/** Kills any process of PostgreSQL except the first. */
	BACKEND {
		@Override
		long kill(Service service, RandomGenerator random) throws Exception {
			List<ProcessHandle> backends = service.postmaster().children().toList();
			end(backends.get(random.nextInt(backends.size())));
			return System.nanoTime();
		}
	};

	private static final long LONGEST_WAIT_MILLIS = 3_000;

	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		Thread.sleep(random.nextLong(LONGEST_WAIT_MILLIS));
		return kill(service, random);
	}

	abstract long kill(Service service, RandomGenerator random) throws Exception;

	private static void end(ProcessHandle process) {
		process.destroyForcibly();
	}

}
