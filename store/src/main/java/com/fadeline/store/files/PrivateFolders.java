package com.fadeline.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import com.sun.security.auth.module.UnixSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Factory of folders that no other account of this machine may read. */
public final class PrivateFolders {

	private static final Logger log = LoggerFactory.getLogger(PrivateFolders.class);

	private static final int ROOT = 0;

	private static final Set<PosixFilePermission> TO_PASS = EnumSet.of(PosixFilePermission.GROUP_EXECUTE,
			PosixFilePermission.OTHERS_EXECUTE);

	private PrivateFolders() {
	}

	/** Creates a folder, if it is missing; an existing one stays as open as it is. */
	public static void createIfMissing(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder);
			close(folder);
		}
	}

	/** Creates a folder for our account alone, or closes an existing one. */
	public static void createOrClose(Path folder) throws IOException {
		Files.createDirectories(folder);
		close(folder);
	}

	/**
	 * Closes a folder to others. PostgreSQL does not run as root, and has to pass through
	 * root's folders. Where the file system has no such rights, or another user owns the
	 * folder, it stays as it is.
	 */
	private static void close(Path folder) {
		try {
			Set<PosixFilePermission> rights = EnumSet.of(PosixFilePermission.OWNER_READ,
					PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
			if (new UnixSystem().getUid() == ROOT) {
				rights.addAll(TO_PASS);
			}
			Files.setPosixFilePermissions(folder, rights);
		}
		catch (IOException | UnsupportedOperationException ex) {
			log.warn("Others may be able to read {}; its rights cannot be changed", folder, ex);
		}
	}

}
