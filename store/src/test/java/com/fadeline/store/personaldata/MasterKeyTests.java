package com.fadeline.store.personaldata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fadeline.api.id.ClientId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MasterKeyTests {

	private static final ClientId CLIENT = new ClientId(UUID.randomUUID());

	private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path folder;

	@Test
	void a_file_is_made_for_its_owner_alone_and_read_ever_after() throws IOException {
		Path file = this.folder.resolve("keys/master-key.json");
		MasterKey made = MasterKey.generated();

		made.writeFirst(file);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(Files.list(file.getParent())).containsExactly(file);
		assertThat(EncryptedText.of(CLIENT, SECRET, made.aead()).open(MasterKey.in(file).orElseThrow().aead()))
			.isEqualTo(SECRET);
	}

	@Test
	void a_file_that_somebody_else_made_meanwhile_stays() {
		Path file = this.folder.resolve("master-key.json");
		MasterKey first = MasterKey.generated();
		first.writeFirst(file);

		MasterKey.generated().writeFirst(file);

		assertThat(MasterKey.in(file).orElseThrow().made(first.proof())).isTrue();
	}

	@Test
	void a_rotated_key_without_the_old_ones_opens_only_what_it_sealed() {
		MasterKey rotated = MasterKey.generated().rotated();

		MasterKey left = rotated.withoutOldKeys();

		assertThat(left.made(rotated.proof())).isTrue();
		assertThat(left.made(MasterKey.generated().proof())).isFalse();
	}

	@Test
	void a_rotated_key_opens_what_the_old_one_sealed_but_not_the_other_way_round() {
		MasterKey old = MasterKey.generated();
		MasterKey rotated = old.rotated();

		assertThat(EncryptedText.of(CLIENT, SECRET, old.aead()).open(rotated.aead())).isEqualTo(SECRET);
		EncryptedText later = EncryptedText.of(CLIENT, SECRET, rotated.aead());
		Aead before = old.aead();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> later.open(before));
	}

	@Test
	void what_is_no_keyset_is_reported_without_its_content() {
		assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> MasterKey.parse("hush-hush"))
			.withMessageNotContaining("hush");
	}

}
