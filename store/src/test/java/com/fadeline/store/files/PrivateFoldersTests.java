package com.fadeline.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PrivateFoldersTests {

	@TempDir
	Path folder;

	@Test
	void a_new_folder_is_read_by_nobody_else() throws IOException {
		Path made = this.folder.resolve("data/keys");

		PrivateFolders.createIfMissing(made);

		assertClosed(made);
	}

	@Test
	void an_open_folder_is_closed_where_it_is_ours_and_left_where_it_may_be_for_others() throws IOException {
		Path open = Files.createDirectory(this.folder.resolve("open"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));

		PrivateFolders.createIfMissing(open);
		assertThat(Files.getPosixFilePermissions(open)).contains(PosixFilePermission.OTHERS_READ);
		PrivateFolders.createOrClose(open);
		assertClosed(open);
	}

	private static void assertClosed(Path folder) throws IOException {
		assertThat(Files.getPosixFilePermissions(folder))
			.contains(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
					PosixFilePermission.OWNER_EXECUTE)
			.doesNotContain(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
					PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
	}

}
