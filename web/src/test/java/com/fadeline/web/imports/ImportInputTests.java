package com.fadeline.web.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportInputTests {

	private final AtomicLong nanos = new AtomicLong();

	private final ImportInput input = new ImportInput(new ByteArrayInputStream(new byte[100]), 10,
			Duration.ofSeconds(1), this.nanos::get);

	@Test
	void each_record_has_its_size() throws IOException {
		this.input.readNBytes(10);
		this.input.nextRecord();
		this.input.readNBytes(10);

		assertThat(this.input.count()).isEqualTo(20);
		assertThatExceptionOfType(ImportTooLargeException.class).isThrownBy(this.input::read);
	}

	@Test
	void a_file_that_trickles_in_comes_to_an_end() throws IOException {
		this.input.read();
		this.nanos.addAndGet(Duration.ofSeconds(2).toNanos());

		assertThatExceptionOfType(ImportTooLargeException.class).isThrownBy(this.input::read)
			.withMessageContaining("longer than");
	}

}
