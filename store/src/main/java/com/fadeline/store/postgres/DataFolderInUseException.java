package com.fadeline.store.postgres;

import java.nio.file.Path;

/** Exception for a data folder that another process already works on. */
public class DataFolderInUseException extends PostgresException {

	DataFolderInUseException(Path folder, String owner) {
		super("The data folder %s is already in use by %s; one process owns a data folder at a time".formatted(folder,
				owner));
	}

}
