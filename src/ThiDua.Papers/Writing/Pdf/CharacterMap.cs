namespace ThiDua.Papers.Writing.Pdf;

/// <summary>The table of a typeface that leads from a letter of the basic plane to its glyph.</summary>
internal static class CharacterMap
{
    public static ushort[] Read(BigEndian reader, int cmap)
    {
        for (var i = 0; i < reader.U16(cmap + 2); i++)
        {
            var record = cmap + 4 + (8 * i);
            var table = cmap + reader.I32(record + 4);
            if (reader.U16(record) is 0 or 3 && reader.U16(table) == 4)
            {
                return Segments(reader, table);
            }
        }

        throw new InvalidOperationException("The typeface has no Unicode table of format 4.");
    }

    private static ushort[] Segments(BigEndian reader, int table)
    {
        var glyphs = new ushort[65536];
        var twice = reader.U16(table + 6);
        for (var i = 0; i < twice; i += 2)
        {
            int end = reader.U16(table + 14 + i), start = reader.U16(table + 16 + twice + i);
            int delta = reader.U16(table + 16 + (2 * twice) + i), rangeAt = table + 16 + (3 * twice) + i;
            int range = reader.U16(rangeAt);
            for (var letter = start; letter <= end && letter != 0xFFFF; letter++)
            {
                int glyph = range == 0 ? letter : reader.U16(rangeAt + range + (2 * (letter - start)));
                glyphs[letter] = (ushort)(glyph == 0 && range != 0 ? 0 : glyph + delta);
            }
        }

        return glyphs;
    }
}
