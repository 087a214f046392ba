package com.fadeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Meter of the processor time of processes and of all that they have started, also of
 * those that have ended. It reads Linux' {@code /proc}.
 */
final class ProcessorTime {

	/** The kernel counts in hundredths of a second, whatever its own clock is. */
	private static final int MICROS_A_TICK = 10_000;

	/**
	 * Fields after the name of the program: time of its own and of ended children, each
	 * in user and in kernel mode.
	 */
	private static final int FIRST_TIME = 11;

	private static final int TIMES = 4;

	private final List<ProcessHandle> roots;

	private ProcessorTime(List<ProcessHandle> roots) {
		this.roots = roots;
	}

	static ProcessorTime of(ProcessHandle... roots) {
		return new ProcessorTime(List.of(roots));
	}

	/** Returns the processor time since their start in microseconds. */
	long micros() {
		return this.roots.stream()
			.flatMap((root) -> Stream.concat(Stream.of(root), root.descendants()))
			.mapToLong(ProcessHandle::pid)
			.distinct()
			.map(ProcessorTime::ticks)
			.sum() * MICROS_A_TICK;
	}

	private static long ticks(long process) {
		try {
			String line = Files.readString(Path.of("/proc/%d/stat".formatted(process)));
			String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
			return Arrays.stream(fields, FIRST_TIME, FIRST_TIME + TIMES).mapToLong(Long::parseLong).sum();
		}
		catch (IOException ex) {
			// It has just ended, and its time is now that of its parent.
			return 0;
		}
	}

}
