package com.fadeline.store.personaldata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import com.fadeline.api.id.ClientId;
import com.fadeline.store.postgres.TestPostgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MasterKeySourceTests {

	@TempDir
	Path folder;

	private ClientKeyTable table;

	private MasterKeySource source;

	@BeforeEach
	void migrate() throws Exception {
		DataSource database = TestPostgres.freshDatabase().dataSource();
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql(new ClassPathResource("db/migration/V14__personal_data.sql").getContentAsString(UTF_8)).update();
		this.table = new ClientKeyTable(jdbc, new JdbcTransactionManager(database));
		this.source = new MasterKeySource(null, this.folder.resolve("keys/master-key.json"));
	}

	@Test
	void the_first_start_makes_a_master_key_and_the_next_one_uses_it() {
		MasterKey made = this.source.open(this.table);

		assertThat(this.source.open(this.table).made(made.proof())).isTrue();
	}

	@Test
	void a_start_without_the_master_key_fails_and_makes_no_other() throws Exception {
		this.source.open(this.table);
		Files.delete(this.source.file());

		assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> this.source.open(this.table))
			.withMessageStartingWith("The master key is missing")
			.withMessageContaining(this.source.file().toString());
		assertThat(this.source.file()).doesNotExist();
	}

	@Test
	void a_start_with_another_master_key_fails() {
		this.source.open(this.table);
		MasterKeySource other = new MasterKeySource(null, this.folder.resolve("other.json"));
		MasterKey.generated().writeFirst(other.file());

		assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> other.open(this.table))
			.withMessageContaining("is not the one that wrapped the keys");
	}

	@Test
	void a_rotation_wraps_every_key_anew_and_leaves_the_old_master_key_useless() throws Exception {
		MasterKey old = this.source.open(this.table);
		String before = Files.readString(this.source.file());
		ClientId client = new ClientId(UUID.randomUUID());
		EncryptedText sealed = EncryptedText.of(client, new byte[] { 1 },
				new ClientKeys(this.table, old).findOrMake(client).orElseThrow());

		int rotated = this.source.rotate(this.table);

		assertThat(rotated).isOne();
		ClientKeys keys = new ClientKeys(this.table, this.source.open(this.table));
		assertThat(sealed.open(keys.find(client).orElseThrow())).containsExactly(1);
		MasterKeySource former = new MasterKeySource(before, this.source.file());
		assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> former.open(this.table));
	}

	@Test
	void a_rotation_that_ended_half_way_is_taken_up_by_the_next() {
		MasterKey old = this.source.open(this.table);
		old.rotated().writeTo(this.source.file());

		assertThat(this.source.open(this.table).made(old.proof())).isTrue();
		this.source.rotate(this.table);

		assertThat(this.source.open(this.table).made(old.proof())).isFalse();
	}

	@Test
	void a_master_key_that_was_given_as_text_cannot_be_rotated_in_place() throws Exception {
		this.source.open(this.table);
		MasterKeySource given = new MasterKeySource(Files.readString(this.source.file()), this.source.file());

		assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> given.rotate(this.table))
			.withMessageContaining("fadeline.master-key-file");
	}

}
