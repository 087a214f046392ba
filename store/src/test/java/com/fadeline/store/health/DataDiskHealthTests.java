package com.fadeline.store.health;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class DataDiskHealthTests {

	private final DataDiskHealth disk = new DataDiskHealth();

	@TempDir
	Path folder;

	@Test
	void a_process_that_keeps_no_data_is_well_without_a_data_folder() {
		Path data = this.folder.resolve("of/nobody");

		assertThat(this.disk.diskSpaceHealthIndicator(data, new DiskSpaceHealthIndicatorProperties()).health())
			.satisfies((health) -> {
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(health.getDetails()).containsEntry("path", this.folder.toString());
			});
	}

	@Test
	void the_data_folder_counts_where_it_is() {
		assertThat(DataDiskHealth.nearest(this.folder)).isEqualTo(this.folder.toFile());
	}

}
