package com.fadeline.bench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Fault: a disk of its own, in memory, that is filled to the last byte for a while.
 *
 * @param folder where it is mounted
 */
record FullDisk(Path folder) implements Fault, AutoCloseable {

	private static final String SIZE = "700m";

	private static final Duration LIMIT = Duration.ofMinutes(2);

	private static final long FULL_MILLIS = 15_000;

	/** Returns whether this user may mount one. */
	static boolean isPossible(Path folder) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		return Shell.succeeds(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()));
	}

	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		Path filler = this.folder.resolve("filler");
		fill(filler);
		try {
			Waiting.until("writes that fail", LIMIT, () -> {
				fill(filler);
				return service.post("/api/clients", """
						{"clinicId": "01970000-0000-7000-8000-000000000001", "givenName": "Ada",
						 "familyName": "Example", "birthDate": "1990-05-17"}""").statusCode() == 503;
			});
			Thread.sleep(FULL_MILLIS);
		}
		finally {
			Files.delete(filler);
		}
		return System.nanoTime();
	}

	private static void fill(Path filler) throws IOException {
		for (int size = 1 << 20; size > 0; size /= 16) {
			try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND)) {
				byte[] block = new byte[size];
				while (true) {
					file.write(block);
				}
			}
			catch (IOException full) {
				// Expected when the disk is full; the rest is filled by smaller blocks.
			}
		}
	}

	@Override
	public void close() throws Exception {
		Shell.succeeds(List.of("umount", "-l", this.folder.toString()));
	}

}
