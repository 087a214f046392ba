package com.fadeline.app.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fadeline.app.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** The import from the command line, as a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
class ImportProcessIT {

	private static final Path HISTORIES = Path.of("..", "web", "src", "test", "resources", "histories.json");

	@Test
	void a_file_is_imported_by_a_process_that_then_ends_unless_another_has_the_data(@TempDir Path folder)
			throws Exception {
		// given
		Path data = folder.resolve("data");
		Path log = Files.createFile(folder.resolve("fadeline.log"));
		String option = "--import=" + HISTORIES;
		// when
		int whileHeld;
		try (EmbeddedPostgres another = EmbeddedPostgres.open(data, Map.of())) {
			whileHeld = FadelineProcess.launch(data, log, option).awaitExit();
		}
		int alone = FadelineProcess.launch(data, log, option).awaitExit();
		// then
		assertThat(whileHeld).isOne();
		assertThat(alone).isZero();
		assertThat(Files.readString(log)).contains("--data-binary @" + HISTORIES)
			.contains("25 histories: 25 imported, 0 unchanged, 0 rejected; 66 sittings on record");
	}

}
