package com.fadeline.app.process;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fadeline.app.BesideOthers;
import com.fadeline.app.postgres.RunningPostgres;
import com.fadeline.app.postgres.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged before the process was killed is there after the next start, and
 * what was begun is finished.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideOthers
class KilledServiceIT {

	private final AcknowledgedWrites writes = new AcknowledgedWrites();

	private final CutOffErasures erasures = new CutOffErasures();

	private FadelineProcess restarted;

	private Path data;

	@BeforeAll
	void killAndStartAgain(@TempDir Path folder) throws Exception {
		this.data = TestPostgres.sharingPrograms(folder.resolve("data"));
		Path log = Files.createFile(folder.resolve("fadeline.log"));
		try (FadelineProcess killed = start(log); HeldTables held = HeldTables.of(RunningPostgres.of(this.data))) {
			this.erasures.begin(killed, held);
			this.writes.killMeanwhile(killed);
			held.breakOffAndLetGo();
		}
		this.erasures.letTimePass(RunningPostgres.of(this.data));
		this.restarted = start(log);
	}

	private FadelineProcess start(Path log) throws Exception {
		return FadelineProcess.start(this.data, log, "--fadeline.deadlines.polling-interval=1s");
	}

	@AfterAll
	void stop() throws Exception {
		if (this.restarted != null) {
			this.restarted.close();
		}
	}

	@Test
	void every_acknowledged_write_is_there_once() throws Exception {
		this.writes.areThereOnce(this.restarted);
	}

	@Test
	void an_erasure_that_was_cut_off_between_two_steps_is_finished() throws Exception {
		this.erasures.areFinished(this.restarted, RunningPostgres.of(this.data));
	}

}
