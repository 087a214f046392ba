package com.fadeline.bench.faults;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Faults that stop processes for a while and continue them (SIGSTOP and SIGCONT). */
enum Pauses implements Fault {

	JVM_PAUSED {
		@Override
		List<Long> processes(Service service) {
			return List.of(service.pid());
		}
	},

	POSTGRESQL_PAUSED {
		@Override
		List<Long> processes(Service service) throws Exception {
			ProcessHandle postmaster = service.postmaster();
			return Stream.concat(Stream.of(postmaster), postmaster.descendants()).map(ProcessHandle::pid).toList();
		}
	};

	private static final long PAUSE_MILLIS = 15_000;

	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		List<Long> processes = processes(service);
		try {
			for (long process : processes) {
				Shell.signal("STOP", process);
			}
			Thread.sleep(PAUSE_MILLIS);
		}
		finally {
			for (long process : processes) {
				Shell.signal("CONT", process);
			}
		}
		return System.nanoTime();
	}

	abstract List<Long> processes(Service service) throws Exception;

}
