"""What once went wrong where somebody could see it, a line for each, and the test that keeps it from coming back.

Who mends such a defect adds a line here; the test stands where tests of its kind stand.
"""

STORIES = {
    "editions/test_documents.py::test_what_is_written_is_read":
        "Reports on a further form brought every reader down, and those on older forms were taken for it.",
    "editions/test_documents.py::test_tables_without_a_year_are_told_by_their_rows":
        "Tables without a year went to the form whose labels no other prints.",
    "editions/test_frames.py::test_no_case_is_lost":
        "A case with an outcome that only a newer form has was counted nowhere.",
    "editions/test_checking.py::test_a_report_on_the_trial_form_cites_no_later_notice":
        "A report on the trial form was said to break the notice of a later year.",
    "properties/test_equal_reports.py::test_a_report_decoded_and_then_changed_is_checked_like_any_other":
        "Of two equal reports, one read from JSON and then changed, only the other was found wrong.",
    "properties/test_equal_reports.py::test_a_field_of_another_type_is_refused":
        "A report took a number for its organ and one table in the place of another.",
    "checks/test_plan.py::test_fresh_rules_leave_nothing_behind":
        "A server that checked with rules of its own grew with every call.",
    "api/test_wrong_arguments.py::test_what_type_checkers_refuse_is_refused_at_run_time":
        "Misspelt names, words and arguments of the face were errors of Python's own, or none at all.",
    "repairing/test_repair.py::test_a_repair_breaks_no_identity_that_blanks_leave_open":
        "The first repair that was offered broke a sum which a blank cell had left open.",
    "readers/test_faults.py::test_headings_with_odd_characters_are_read":
        "A full-width space in a heading ended the reading of a whole folder.",
    "readers/test_faults.py::test_an_exception_of_our_own_is_a_read_error":
        "An exception of a reader was a traceback.",
    "geometry/test_text.py::test_digits_set_lower_stay_in_their_line":
        "Digits set a point lower than the words beside them were dropped as page numbers.",
    "geometry/test_text.py::test_page_numbers_are_known_by_place_and_sequence":
        "A page number was whatever stood alone in digits.",
    "geometry/test_text.py::test_marks_of_notes_are_named":
        "A note mark beside 217 made it 2171.",
    "geometry/test_text.py::test_struck_text_is_named":
        "Figures that had been struck out were read.",
    "readers/formats/test_visible_text.py::test_rows_that_are_deleted_or_hidden_are_none":
        "Rows that nobody sees were read.",
    "readers/formats/test_xlsx.py::test_a_hidden_sheet_that_repeats_a_shown_one_is_passed_over":
        "A hidden sheet with last year's report was read beside the one that is shown.",
    "readers/formats/test_html.py::test_white_space_collapses_as_in_a_browser":
        "A line break in the source of a web page began a new paragraph.",
    "readers/recognising/test_ways.py::test_merged_cells_that_are_repeated_as_often_as_their_head":
        "A merged cell that a tool had written out again gave its number twice.",
    "readers/metadata/test_page_head.py::test_the_words_of_a_site_before_a_title_are_none_of_its_organ":
        "A site and its part, which a blank parts from a title, were read as the beginning of the organ's name.",
    "readers/recognising/test_glued.py::test_digits_in_the_sections_behind_are_none_of_blank_cells":
        "Of the blank cells of 表四 it was said that figures stand in them, for a year in a section behind.",
    "readers/test_traditional.py::test_a_name_in_title_and_preface_is_one":
        "A report in Traditional characters was said to name another organ in its preface than in its title.",
    "readers/plain_text/test_ascii_tables.py::test_markdown_with_the_tags_of_an_editor":
        "Of a page that a tool had turned into Markdown no table was read where its cells kept the tags of an editor.",
    "readers/recognising/test_small_tables.py::test_a_table_of_whose_labels_none_has_a_value_behind_it_is_there":
        "A table that is printed was said to be missing, where a tool had put its labels before its figures.",
    "readers/recognising/test_small_tables.py::test_a_heading_within_a_table_is_one":
        "A section was said to be missing whose heading a tool had put among the labels of a table.",
    "geometry/test_tables.py::test_heads_that_are_printed_again_on_each_page_are_read_once":
        "A row that the end of a page divides was not read where the heads of its table stand on every page.",
    "readers/metadata/test_statement.py::test_a_place_that_says_otherwise_is_told":
        "The name of a site above the title of a page was said to contradict the organ that reports.",
    "readers/metadata/test_headline.py::test_the_day_that_a_page_prints_below_its_title":
        "A page had no day where the top of its site has many lines, or its day stands with an hour and no label.",
    "readers/prose/test_headings.py::test_lines_that_open_a_section":
        "Headings that an office worded were passed over in a document: 五、存在的问题与改进方向.",
    "readers/metadata/test_page_head.py::test_many_words_before_a_title_take_as_long_as_they_are":
        "A line of a hundred thousand figures above a title hung the reading.",
    "readers/many/test_records.py::test_a_column_of_a_grid":
        "A file of tabs with the texts of many pages in a column was read as reports without any figure.",
    "readers/recognising/test_guards.py::test_a_row_of_lines_that_a_line_of_blanks_cuts_short":
        "A row of cells with a line each ended in their midst, its last figure standing loose below it.",
    "readers/recognising/test_column_sums.py::test_a_cut_that_only_a_wrong_row_allows":
        "Digits that ran together were cut in the only way that a wrong row allows.",
    "readers/recognising/test_printed_again.py::test_remedies_of_several_rows_are_left":
        "A row of last year above this year's was read as 表四.",
    "readers/recognising/test_printed_again.py::test_applications_twice_are_no_second_report":
        "表三 of last year, printed for comparison, made two reports of one, with each other's figures.",
    "readers/recognising/test_under_heads.py::test_a_heading_of_several_heads_before_another_than_the_form_s":
        "Columns that an office had exchanged, below heads in two rows, were read in the form's order.",
    "readers/recognising/test_label_within_a_number.py::test_the_last_digit_of_a_number_belongs_to_no_label":
        "The last digit of a number was taken for the beginning of the label behind it.",
    "readers/recognising/test_small_tables.py::test_cells_printed_empty_are_said_to_be_empty":
        "A cell that could not be told looked like one that was left empty.",
    "readers/formats/test_xlsx.py::test_merged_areas_cost_what_they_hold":
        "One merged area over a whole sheet took a minute.",
    "geometry/test_process.py::test_a_killed_process_costs_one_file":
        "A worker that was killed took the results of all other files with it.",
    "cli/test_main.py::test_annotate_ends_as_check_does":
        "Where there were but warnings annotate ended with 1 and check with 0.",
    "readers/metadata/test_statement.py::test_what_cannot_be_given_is_an_error":
        "An empty name, a year of two digits and an option that is none were taken by read.",
    "properties/test_any_text_is_written.py::test_a_line_break_in_a_cell_stays_in_its_row":
        "A line break in a cell broke the table in Markdown.",
    "properties/test_any_text_is_written.py::test_every_format_writes_any_text":
        "A control character in the name of an organ made files that no program opens.",
    "writers/test_csv.py::test_no_field_begins_like_a_formula":
        "A text that begins with = was a formula in a spreadsheet.",
    "report/test_values.py::test_a_figure_that_is_too_long_says_so":
        "A figure of hundreds of digits broke spreadsheets and texts.",
    "cli/test_wrongness.py::test_an_output_that_cannot_be_written_exits_with_two":
        "A folder that cannot be written to was a traceback, with the exit status of findings.",
    "cli/test_wrongness.py::test_what_is_no_regular_file_is_not_replaced":
        "Output to a device replaced the device by a file.",
    "cli/test_wrongness.py::test_a_name_in_other_bytes_is_read_and_put_out":
        "A file whose name is in GBK could not be read.",
    "test_errors.py::test_a_sentence_is_bounded":
        "What was said of a JSON file with an unknown name of five million characters had as many.",
    "emitters/test_text.py::test_a_long_text_in_a_cell_is_told_by_its_beginning":
        "A cell of 400,000 letters was printed four times by a check.",
    "readers/recognising/test_words_behind_labels.py::test_a_numeral_behind_a_figure_in_its_cell_parts_it_in_no_two":
        "A cell with 2四 was read as two cells, 2 and 4, and the row slipped.",
    "readers/recognising/test_guards.py::test_one_guard_speaks_against_a_row":
        "A merged cell that a tool had repeated without gaps was read as one long number, 121212 for 12.",
    "checks/test_families.py::test_places_in_prose_are_paragraphs":
        "What the prose said was placed by the whole section and characters counted in it.",
    "writers/test_atomic.py::test_any_name_a_file_can_have":
        "A name of 83 characters was too long for the file beside it that is written first.",
    "writers/test_atomic.py::test_a_killed_process_leaves_nothing":
        "A process that was killed left files behind.",
    "cli/test_wrongness.py::test_nothing_steers_the_terminal":
        "Escape codes in an organ's name steered the terminal.",
    "properties/test_outputs_are_the_same_anywhere.py::test_every_output_is_the_same_anywhere":
        "Two lists of the same findings as spreadsheets were never the same bytes.",
    "readers/recognising/test_plain_tables.py::test_what_stands_behind_the_tables_is_not_looked_at":
        "A page whose prose repeated a row and its heading had that row left, or not, by how plainly its tables stood.",
    "regressions/test_read_safely.py::test_a_part_whose_name_cannot_be_packed":
        "A part without a name, or with one without end, ended the reading of a Word document in XML.",
    "regressions/test_read_safely.py::test_a_file_without_a_name_in_an_archive":
        "A file without a name ended the reading of the archive that held it.",
    "readers/plain_text/test_one_line.py::test_lines_that_end_otherwise_keep_their_numbers":
        "A text with tabs whose lines end in a mere carriage return ended in a fault of our own.",
    "readers/recognising/test_under_heads.py::test_a_row_that_does_not_stand_below_its_heads":
        "A row that stood a column left of its heads was read one column off, its total as left empty.",
    "readers/metadata/test_imprint.py::test_other_lines_are_preface":
        "A line with the publisher and its day below a title made both of them the name of the organ.",
    "readers/metadata/test_titles.py::test_what_a_title_leaves_open_stays_open":
        "The first of several years' titles gave a report its year, and the name of a web site or newsroom its organ.",
    "readers/test_limits.py::test_a_text_of_too_many_words_is_refused":
        "A line of 400,000 figures took five seconds to read.",
    "readers/formats/test_docx.py::test_a_document_of_too_many_tags_is_refused_before_it_is_parsed":
        "A Word file of 150,000 tables took five seconds to read.",
    "readers/formats/test_xlsx.py::test_a_part_that_several_sheets_are_is_read_once":
        "A spreadsheet of 19 kB whose 500 sheets are one part took three seconds to read.",
    "readers/formats/test_xlsx.py::test_numbers_are_read_as_they_are_shown":
        "Of a number shown as 1.2万, and of one in a format without a digit before the point, another was read.",
    "readers/formats/test_rtf.py::test_a_text_box_in_a_cell_is_no_figure_of_it":
        "A 9 in a text box beside the 3 of a cell of rich text made 39 of it.",
    "readers/formats/test_rtf.py::test_the_number_of_a_list_is_no_part_of_a_label":
        "Rows of rich text whose labels are counted by a list were not known.",
    "readers/formats/test_odf.py::test_a_drawing_is_no_figure_of_the_cell_and_no_word_of_the_paragraph":
        "A 9 in a drawing that hangs on the 3 of a cell of an open document made 39 of it.",
    "readers/formats/test_html.py::test_a_field_shows_what_is_typed_into_it":
        "Figures that were typed into longer fields, or chosen of a list, were said to be missing.",
    "readers/recognising/test_other_heads.py::test_a_further_head_of_the_fourth_table_leaves_figures_whose_sums_fail":
        "A text of 表四 with a column more and a blank cell less was read one column off.",
    "readers/plain_text/test_text.py::test_digits_a_blank_apart_where_most_figures_stand_further_apart":
        "103 in a row without other figures, its digits a blank apart, was read as 1, 0 and 3.",
    "readers/recognising/test_guards.py::test_a_label_once_more_behind_its_own_figures":
        "The row above in a damaged page was read for one whose label stood again below without figures.",
    "patching/test_annotating.py::test_a_web_page_with_marks_reads_as_without":
        "A web page with findings drawn in, checked again, had marks in its figures and findings for prose.",
    "patching/test_annotating.py::test_a_file_with_remarks_reads_as_without":
        "A Word file or workbook with findings listed in it, checked again, had them for prose of the report.",
    "patching/test_annotating.py::test_a_drawn_page_reads_as_without_its_findings":
        "Figures of a page drawn with findings were undecided where a finding was numbered beside them.",
    "readers/recognising/test_other_heads.py::test_heads_that_are_not_whole_show_their_order_as_well":
        "On pages whose narrow heads broke over lines, figures below exchanged heads were read in the form's order.",
    "readers/recognising/test_other_heads.py::test_a_head_of_another_year_in_place_of_one_of_the_form":
        "The figures below a head of the year before were read as the totals of rows whose own were lacking.",
    "readers/recognising/test_under_heads.py::test_a_row_that_lacks_the_cell_of_a_mark_over_two_rows":
        "A row of a wide sheet without the cell of a mark merged from above was read one column off behind it.",
    "readers/recognising/test_under_heads.py::test_a_piece_of_an_altered_label_in_the_cell_of_the_first_figure":
        "Where a piece of a label ran into the cell of the first figure, the figures behind were read one column off.",
    "readers/formats/test_html.py::test_breaks_and_pictures_nest_in_nothing":
        "A long page with many breaks or pictures was refused as nested too deep.",
    "readers/preparing/test_numbered.py::test_numbers_are_no_figures_of_rows_that_lack_one":
        "Numbers of rows between labels and figures were read for figures where the column of totals was hidden.",
    "cli/test_written_anew.py::test_what_cannot_be_written_is_told_first":
        "An output of an unknown suffix was refused only after somebody was asked who reports, or a folder was read.",
    "writers/test_empty_forms.py::test_a_total_of_totals_is_computed_behind_them":
        "A page that computes totals called three identities broken until another figure was typed.",
    "readers/preparing/test_separating.py::test_a_file_of_many_reports_is_not_two_side_by_side":
        "A file of thirteen reports or more was read for two, each with the title and the figures of the first.",
    "readers/plain_text/test_text.py::test_a_cell_in_each_line_with_an_empty_line_in_place_of_one":
        "Where a cell stood below a row instead of in it, the figures behind its place were read a column off.",
    "cli/test_bulk.py::test_what_does_not_go_with_a_parquet_file_is_refused":
        "Findings on a parquet file were printed where a file to write them to was named, and waivers passed over.",
    "cli/test_repair_compare_rollup.py::test_a_file_to_write_needs_the_repair_to_apply":
        "Repairs were listed, and the file named to write one into was never written.",
    "geometry/test_tables.py::test_a_figure_that_a_page_s_end_divides_from_its_cell_reaches_over_the_rows_below":
        "A figure of three rows whose merged cell a page's end divides was read for the first of them.",
    "readers/plain_text/test_ascii_tables.py::test_a_long_table_takes_as_long_as_its_rows":
        "A drawn table of four times the rows took nine times as long to read.",
    "readers/formats/test_docx.py::test_a_cell_over_columns_and_rows_of_which_each_part_is_told":
        "Beside a cell of several columns and rows, merged as old Word files do it, a label took up one more column.",
    "geometry/test_text.py::test_a_blank_behind_the_hyphen_of_a_divided_word_is_none_of_it":
        "A PDF in which a blank stood behind the hyphen of a divided word was refused with a fault of our own.",
    "readers/recognising/test_other_heads.py::test_heads_above_the_first_row_that_is_known_count":
        "Without 表二 the heads of 表三 were passed over, and exchanged columns read in the form's order.",
    "readers/recognising/test_other_heads.py::test_a_figure_of_the_year_before_in_place_of_a_single_one":
        "The figure of the year before was read for this year's where the column of this year was headed otherwise.",
    "readers/recognising/test_other_heads.py::test_a_head_that_stands_twice_in_place_of_a_misspelt_one":
        "A figure below a merged head that a tool repeated was read for that of the column before it.",
    "readers/preparing/test_separating.py::test_reports_of_two_years_are_parted_by_their_titles":
        "Of two reports in a file, few labels of one of which were known, one was read with figures of the other.",
    "readers/recognising/test_remedies_in_parts.py::test_parts_are_read_however_wide_the_sheet_is":
        "A wide sheet with 表四 in three parts had the figures of the last read for those of the first.",
    "geometry/test_pdf_layers.py::test_a_figure_above_one_that_is_not_seen":
        "Figures that a browser prints with a shadow, once unseen and once more above that, were taken for unseen.",
    "readers/formats/test_odf.py::test_what_a_style_within_takes_back_is_seen":
        "Text of an open document that a style hides, and one within shows again, was not read.",
    "geometry/test_tables.py::test_text_in_several_lines_up_a_cell_is_in_their_order":
        "A figure that runs down a cell of a page in two lines was read with its digits in another order.",
    "readers/formats/test_unseen.py::test_figures_of_a_table_that_a_page_takes_a_column_of_are_of_none":
        "A column that a page collapses was read.",
    "readers/formats/test_html.py::test_a_field_beside_a_number_is_no_part_of_it":
        "The digits of a number in a cell of a page and of what a field beside it shows were read for one number.",
    "readers/test_grid.py::test_what_a_formula_without_a_result_shows_is_told_in_every_format":
        "The error of a formula was told as such in workbooks of one program, as a text that is no number in others.",
    "readers/formats/test_xlsx.py::test_what_is_stored_is_told":
        "Of a percentage of which nothing was read the reason said that it was read as it is shown.",
    "readers/formats/test_html.py::test_what_browsers_leave_out_of_a_page":
        "A paragraph without an end in what a page shows where no scripts run took the whole page with it.",
    "geometry/test_tables.py::test_boxes_below_each_other_are_no_table":
        "A page whose tables have lines between their rows and around them, but none between columns, was refused.",
    "geometry/test_pdf.py::test_lines_of_dots_are_lines":
        "A page with lines of dots or dashes around its cells, as browsers print them, was refused as too crowded.",
    "readers/formats/test_odf.py::test_a_line_through_text_however_it_is_told":
        "A struck number in a cell of an open sheet was read with the number beside it, for one of more digits.",
    "readers/formats/test_odf.py::test_what_a_tracked_change_deletes_is_told_and_not_read":
        "Of an open text whose tracked deletions stand in it, a deleted number was read with the number beside it.",
    "checks/test_families.py::test_a_cut_text_names_what_is_cut_once":
        "A text that was cut had a finding for every row that it lacked, and two for every table.",
    "readers/recognising/test_other_heads.py::test_a_line_with_more_heads_than_columns":
        "Of a line with blank cells below more heads than the form's, the figures of others were read.",
    "readers/recognising/test_other_heads.py::test_a_head_of_others_beside_one_that_is_shortened":
        "Beside a column of an office's own, figures moved by a column where one of the form's heads was shortened.",
    "readers/formats/test_xlsx.py::test_a_hidden_row_that_no_shown_one_repeats_is_read_and_told":
        "Of a hidden row of a sheet whose label begins with a digit, or that has none, no figure was read.",
    "readers/formats/test_xlsx.py::test_hidden_figures_beside_shown_ones_are_passed_over":
        "Where a sheet hid last year's figures of 表四 above this year's, the table was read as blank.",
    "readers/metadata/test_statement.py::test_a_signature_that_says_otherwise_is_told":
        "A report that another organ had signed was not said to name two.",
    "geometry/test_text.py::test_running_heads_may_end_with_the_number_of_their_page":
        "The address and the number of the page that browsers print below one stood in the prose.",
    "readers/recognising/test_other_heads.py::test_zeros_below_heads_of_two_years":
        "Where two years stood below each head and nothing said so, rows were read from half of both.",
    "readers/recognising/test_other_heads.py::test_a_row_of_an_earlier_year_whose_digits_are_broken":
        "The row of the year before was read for this year's where a narrow cell broke the year.",
    "readers/formats/test_rtf.py::test_too_much_rich_text_is_refused_before_it_is_read":
        "Rich text of 24 MB was walked through for half a minute before it was refused.",
    "readers/formats/test_rtf.py::test_braces_and_backslashes_in_a_text":
        "Braces in the words of a rich text began and ended groups, and were not read.",
    "readers/formats/test_xlsx.py::test_hidden_sheets_beside_one_that_repeats_a_shown_one_are_passed_over":
        "Of last year's report on hidden sheets, a sheet for each section, the prose stood in this year's.",
    "readers/formats/test_docx.py::test_a_row_with_figures_that_is_passed_over_is_told":
        "Nothing told of hidden and deleted rows in tables of Word files and web pages, nor of hidden sentences.",
    "readers/recognising/test_other_heads.py::test_years_in_digits_below_heads_over_two_columns":
        "Below years in digits the figures of the year before were read where this year's cells were blank.",
    "readers/recognising/test_bars.py::test_a_row_as_long_as_the_others_of_which_a_cell_is_two":
        "A row of a table between bars, one of which a word had taken the place of, was read a column off.",
    "readers/recognising/test_glued.py::test_digits_that_are_fewer_figures_as_well":
        "Digits that ran together over a blank cell were cut into as many figures as cells where that kept the sum.",
    "readers/recognising/test_glued.py::test_digits_that_keep_a_sum_are_cut_against_none_that_fails":
        "A row whose sum fails was cut as the sum needs, though others of the table kept theirs in no way.",
    "readers/recognising/test_glued.py::test_as_many_digits_as_cells_where_another_cell_is_blank":
        "规章011 was read for 0, 1 and 1 where other cells of the table are blank, and it may be 0 and 11.",
    "readers/recognising/test_glued.py::test_digits_of_the_last_table_where_a_row_above_is_blank":
        "Digits of 表四 that ran together over a blank cell were cut as its three sums allow, not as they stood.",
    "readers/recognising/test_other_heads.py::test_heads_that_narrow_columns_break":
        "Below heads that narrow columns broke figures were read as they stood, though the heads were others.",
    "readers/recognising/test_moved_total.py::test_a_row_of_totals_is_no_head_of_the_rows_below":
        "The last row of a table whose total stood first was read as it stood: 总计 in the labels above it was a head.",
    "readers/recognising/test_remedies_in_parts.py::test_a_blank_cell_at_the_end_of_the_heads_is_no_figure":
        "A blank cell behind the heads of 表四 was its first figure, and all others stood a column off.",
    "readers/recognising/test_glued.py::test_as_many_digits_as_cells_where_a_row_of_another_table_is_blank":
        "规章012 was read for 0, 1 and 2 where only 表三 showed that cells are blank.",
    "readers/recognising/test_glued.py::test_a_figure_filled_up_with_a_zero_where_another_cell_is_blank":
        "100 04 was read for 100, 0 and 4 where other cells are blank, and 04 may be a figure.",
    "readers/plain_text/test_wiki_tables.py::test_a_table_of_a_wiki":
        "In tables of a wiki each two bars between cells were a blank cell more, and figures stood columns off.",
    "readers/plain_text/test_wiki_tables.py::test_two_signs_between_cells":
        "Where two bars or tabs stood between all cells, a figure before a blank cell was another column's.",
    "geometry/test_text.py::test_marks_that_browsers_set_little_smaller_are_named":
        "The mark of a note that a browser had raised behind a dash made it -1.",
    "readers/formats/test_unseen.py::test_a_mark_beside_a_dash_in_a_row_that_a_page_turns_around":
        "The mark of a note behind a dash made it -1 where a page orders the cells of a row.",
    "readers/recognising/test_other_heads.py::test_a_head_that_stands_twice_in_its_line":
        "A figure that a program printed twice, as wide as its cell, was that of a blank cell beside it.",
    "readers/recognising/test_editions_by_heads.py::test_figures_beside_a_group_are_its_sum_where_its_rows_follow":
        "A report of 2024 that adds up 其他处理 above shortened rows was read as the form of 2019.",
    "readers/recognising/test_displaced_heads.py::test_heads_over_other_columns_cells":
        "Where one head of 表三 was lacking and another's stood between the others, figures were read a column off.",
    "readers/recognising/test_displaced_heads.py::test_heads_under_a_heading_that_is_printed_again":
        "Below a total among the heads under 法人或其他组织 the figures were read as if it stood behind them.",
    "readers/recognising/test_displaced_heads.py::test_heads_that_stand_again_in_other_blocks":
        "Exchanged heads of two columns were taken for the form's with those of the block above.",
    "readers/recognising/test_displaced_heads.py::test_heads_of_the_last_table_over_other_columns_cells":
        "In 表四 a column moved beside its like, or one in place of another, moved the figures between.",
    "readers/recognising/test_displaced_heads.py::test_another_row_of_figures_in_the_last_table":
        "A second row of figures in 表四, or one that counts its columns, was read for this year's.",
    "readers/test_limits.py::test_marks_without_end_on_a_character_are_refused":
        "A text with 600,000 accents on one letter was put in order for minutes.",
    "readers/formats/test_html.py::test_a_page_of_styles_beyond_all_measure_is_refused":
        "A page of 240 kB with 2,000 rules on the place of its 20,000 elements was read for minutes.",
    "readers/formats/test_html.py::test_pages_beyond_all_measure_are_refused_before_they_are_parsed":
        "The attributes of a script were not counted, and the words of a style sheet were counted for attributes.",
    "hostile/test_walks_grow.py::test_headings_and_findings_without_end_take_their_share_of_time":
        "A text in which 一、总体情况 stands 90,000 times was checked for minutes.",
    "report/test_claims.py::test_of_a_sentence_as_long_as_a_page_what_stands_around_the_figure_is_quoted":
        "Each of 50,000 figures in one sentence was told with all of the sentence.",
    "readers/recognising/test_other_heads.py::test_a_row_of_an_earlier_year":
        "The row of the year before was read for this year's where a colon stood behind the years.",
    "readers/formats/test_xlsx.py::test_times_of_day_are_no_figures":
        "A number that a sheet shows as a time of day, in a format that is known by number only, was read for a count.",
    "readers/formats/test_docx.py::test_text_boxes_within_each_other_are_read_once":
        "A Word file of 3 kB with text boxes within each other was read for ever.",
    "readers/formats/test_html.py::test_both_parsers_end_a_comment_alike":
        "Where no fast parser is installed, a comment <!--> took the rest of the page with it.",
    "readers/formats/test_sheet_rules.py::test_a_rule_hides_the_cells_that_meet_it":
        "A zero that a sheet shows as a dash by a condition was read, and a number that it shows in thousands.",
    "readers/formats/test_unseen.py::test_a_style_sheet_in_an_address_holds_as_any_other":
        "In a page saved in one file what its style sheets hide was read, because they stand in addresses.",
    "readers/formats/test_unseen.py::test_what_is_not_seen_between_digits_leaves_its_gap":
        "Digits with a white one between them, of which a page shows a gap, were read for one number.",
    "readers/formats/test_rtf.py::test_the_number_of_a_list_runs_into_no_figure":
        "The number of a list before a figure in a cell of rich text was read for the first digits of it.",
    "readers/formats/test_odf.py::test_a_cell_takes_another_style_on_a_condition":
        "A figure was read that an open sheet hides by a condition of its cell's style.",
    "readers/formats/test_docx.py::test_the_mark_of_a_note_is_told":
        "A note's mark of its own was read for the last digit of the figure before it.",
    "readers/formats/test_packages_of_one_file.py::test_the_style_sheets_in_an_archive_are_those_of_its_page":
        "In an archive that a browser saves, what the style sheets hide was read: they are parts of their own.",
    "readers/formats/test_packages_of_one_file.py::test_notes_and_remarks_within_a_text_of_2003_are_none_of_it":
        "Footnotes and comments in a Word file of 2003 were read as a part of the figures that they are about.",
    "readers/formats/test_docx.py::test_a_control_that_is_bound_to_a_part_shows_what_stands_there":
        "The text kept in place of a control was read, not what Word shows there from the data of the file.",
    "readers/formats/test_html.py::test_digits_that_stand_apart_are_no_number":
        "Two figures of a cell that a page sets apart by a margin were read for one number.",
    "readers/formats/test_html.py::test_digits_on_both_sides_of_a_picture_are_no_number":
        "Digits in a cell with a picture between them were read for one number.",
    "readers/formats/test_html.py::test_a_sign_that_a_style_sheet_adds_to_a_number_makes_another_of_it":
        "A point that a style sheet sets between two digits was not seen, and they were read for one number.",
    "readers/formats/test_odf.py::test_scripts_and_text_that_lets_through_what_lies_behind_it_are_not_read":
        "A script in a cell of an open document was read as part of its number.",
    "geometry/test_text.py::test_a_digit_lower_smaller_or_higher_than_those_before_it_is_of_no_number":
        "A small digit below the line, a hair's breadth behind a figure of a page, was read as its last digit.",
    "readers/preparing/test_separating.py::test_a_table_of_the_year_before_is_no_second_report":
        "表三 of the year before, above this year's and below a 表二 without its headings, was read for this year's.",
    "readers/recognising/test_remedies_in_parts.py::test_a_block_of_an_office_s_own_between_the_form_s":
        "Figures of all lawsuits that an office added up in 表四 were read for those of reviews.",
    "readers/recognising/test_remedies_in_parts.py::test_a_row_of_figures_that_lacks_a_cell_above_another":
        "Of two rows of figures in 表四 the second was read where the first lacked a cell.",
    "readers/recognising/test_displaced_heads.py::test_rows_of_two_years_below_each_label":
        "Where each label had a row of the year before above that of the report's year, the former was read.",
    "readers/recognising/test_displaced_heads.py::test_heads_in_one_row_that_stand_as_if_read_line_by_line":
        "A total printed behind the persons in one row of heads was taken for the last of them.",
    "hostile/test_walks_grow.py::test_hidden_rows_and_columns_without_end_take_their_share_of_time":
        "A workbook that hides its columns by 150,000 elements was read for minutes.",
    "readers/formats/test_packages_of_one_file.py::test_a_letter_with_a_head_without_end_is_refused":
        "A letter of 2 MB, what it is told in 180,000 words, was read for minutes.",
    "test_errors.py::test_of_a_long_name_the_beginning_is_told":
        "An archive of files with long names was refused in a sentence of a megabyte.",
    "readers/plain_text/test_ascii_tables.py::test_a_backslash_that_stands_for_nothing":
        "In Markdown a backslash for nothing took the bar behind it into its cell, and figures stood a column off.",
    "readers/recognising/test_displaced_heads.py::test_heads_of_the_last_table_in_pieces":
        "In 表四 of a page whose narrow columns break its heads, exchanged ones were taken for the form's.",
    "report/test_claims.py::test_a_heading_ends_with_its_line":
        "The words below the heading 主动公开情况 were taken for its own, and land registrations for applications.",
    "report/test_claims.py::test_some_applications_only":
        "收到公民申请3件、法人和其他组织申请4件 was read as three applications in all; new ones among those answered, "
        "and a department's documents beside joint ones, were taken for all.",
    "checks/test_close_calls.py::test_none_of_one_kind_is_a_share_of_nothing":
        "A share of 0% of nothing was said to be none that can be worked out.",
    "readers/recognising/test_tokens.py::test_the_beginning_of_a_groups_label_may_touch_the_label_of_a_row":
        "On pages without rules （一）予以公开 was not read where 三、本年度, of its group, touched it.",
    "geometry/test_abutting.py::test_a_figure_where_a_column_begins_is_none_of_the_label_before_it": (
        "Of a report printed without rules 84 cells were not read: figures stood close behind labels broken over lines."
    ),
    "geometry/test_pdf.py::test_a_digit_that_the_edge_of_the_paper_cuts_across_is_no_figure": (
        "The last column of a page that a browser printed over its margin was read by the first digits of its figures: "
        "18 as 1, 72 as 7."
    ),
    "geometry/test_pdf.py::test_a_line_through_words_that_is_noted_on_a_page":
        "A figure struck out by a note on a page of a PDF, which leaves its line to programs to draw, was read.",
    "readers/preparing/test_captioned_years.py::test_a_table_below_a_caption_of_an_earlier_year_is_none_of_the_report":
        "Of a report whose own table could not be read, that of last year, below 上年度情况, was read in its place.",
    "readers/metadata/test_titles.py::test_what_stands_around_a_title_is_none_of_it":
        "A title with its year before the organ too had no organ, and an organ in brackets below a title kept them.",
    "readers/recognising/test_other_heads.py::test_blank_columns_behind_fewer_heads_are_not_the_form_s":
        "Counts of offices were read as those of applicants where blank columns of the sheet stood behind them.",
    "readers/recognising/test_other_heads.py::test_among_words_a_number_may_be_a_remark":
        "In words, a remark that is a number was read as a total where a blank cell stood before it.",
    "readers/preparing/test_separating.py::test_reports_of_two_organs_on_one_year_are_parted_by_their_titles":
        "Of two organs' reports in one file a row that the first lacked was read from the second.",
    "geometry/test_tables.py::test_numbers_of_cells_that_touch_are_not_one":
        "Figures as wide as the narrow cells of a PDF, 1361 and 1363 and 18, were read as one.",
    "readers/prose/test_page_foot.py::test_what_stands_below_the_last_sentence":
        "Buttons of a page and who keeps its site were prose of the report's last section.",
    "readers/preparing/test_comparisons.py::test_a_table_that_compares_takes_nothing_from_the_form_s_own":
        "Of 表三 nothing was read where a table beside it compared a few of its rows with those of last year.",
    "readers/plain_text/test_ascii_tables.py::test_rows_that_nothing_rules":
        "A drawn table whose head and ends alone are ruled was taken for one row, and none of it was read.",
    "readers/preparing/test_split_columns.py::test_heads_over_several_rows_stand_in_the_order_of_their_columns":
        "Of 表三 in two parts nothing was read where the heads of the second stand in rows with merged cells.",
    "geometry/test_text.py::test_heads_and_feet_of_several_rows":
        "Of a page's foot of two rows the number and the address stood amidst the prose.",
    "readers/preparing/test_listed_remedies.py::test_each_figure_is_that_of_the_label_and_the_head_beside_it":
        "Of 表四 as a list, a row for each cell, nothing was read.",
    "readers/preparing/test_separating.py::test_the_year_above_each_side_is_its_own":
        "Of two years side by side below one title, both were said to be the title's.",
    "readers/test_grid.py::test_a_dash_in_another_column_or_line_of_its_cell_is_no_sign":
        "A dash for nothing that reached into the next narrow cell of a PDF made -77 of the 77 there.",
    "readers/plain_text/test_ascii_tables.py::test_heads_over_several_lines_are_no_rows":
        "A drawn 表四 whose heads stand over several lines was no grid, and digits in two lines of a cell one figure.",
    "readers/recognising/test_displaced_heads.py::test_a_head_of_others_over_a_cell_of_rows_without_sums":
        "Figures below 小计 in place of a head of 表二 were read as its own in a text whose blocks are not as wide.",
    "readers/recognising/test_displaced_heads.py::test_heads_that_stand_in_one_row_further_down":
        "Heads that stand again in one row told the order of rows above them, whose own heads stood otherwise.",
    "readers/recognising/test_displaced_heads.py::test_a_piece_of_what_another_part_of_the_form_prints":
        "说明 in place of a head of 表三 was taken for a piece of one, as the heading of section six has it.",
    "hostile/test_walks_grow.py::test_years_without_end_take_their_share_of_time":
        "A table of 50,000 rows of years, or as many captions with one, took minutes.",
    "report/test_claims.py::test_what_is_counted_beside_is_not_counted_in":
        "收到申请61件（不含上年结转5件） was said to agree only with an unusual sense of its words.",
    "report/test_claims.py::test_applicants_that_lead_what_is_told":
        "自然人新收52件，上年结转4件 was held against the totals of all applicants.",
    "report/test_claims.py::test_what_organizations_alone_sent_is_a_part":
        "新收法人或其他组织申请9件 was held against what all applicants sent.",
    "report/test_claims.py::test_each_channel_by_itself":
        "What was answered of the applications of one channel was held against all that was answered.",
    "readers/recognising/test_small_tables.py::test_a_blank_cell_lost_behind_the_zeros_of_a_row":
        "Zeros of a row that had lost the blank cell behind them were read one column too far to the right.",
    "geometry/test_tables.py::test_wide_digits_beyond_the_last_cell":
        "A total in full-width digits that reached beyond its table in a PDF was read without its last digit.",
    "readers/recognising/test_remedies_in_parts.py::test_parts_in_lines_are_read_by_their_own_labels":
        "Of 表四 in three parts the figures of the last were read as the first's, where a line holds each figure.",
    "readers/recognising/test_small_tables.py::test_another_block_between_rows_of_one":
        "An amount of fees was read as documents where labels were exchanged and one head of the documents was lost.",
    "readers/preparing/test_split_columns.py::test_parts_with_columns_for_groups":
        "Of 表三 in two parts nothing was read in a sheet that has columns for the groups of its labels.",
    "readers/recognising/test_small_tables.py::test_one_head_over_merged_cells_is_none_of_three":
        "One figure of a merged cell, printed three times below one head, was read as three figures of the trial form.",
    "readers/recognising/test_small_tables.py::test_a_mark_too_many_behind_a_row":
        "Figures of a row with a dash behind its last cell were read a column too far left below the note of the form.",
    "readers/recognising/test_small_tables.py::test_figures_of_remedies_without_a_head":
        "Figures of 表四 that a text has column by column were read row by row where none of its heads was left.",
    "checks/test_families.py::test_a_word_many_times_over_is_told_once":
        "A word 66,000 times in a row made 33,000 findings.",
    "readers/recognising/test_glued.py::test_a_lone_row_with_too_few_values_is_told_with_its_digits":
        "A run of 200,000 digits behind a label was told whole in the finding on it.",
    "api/test_wrong_arguments.py::test_a_wrong_argument_is_named":
        "Changes that are none, a key that is a list, and no report to repair ended in errors of Python's own.",
    "readers/recognising/test_transposed.py::test_labels_stand_below_those_of_their_groups":
        "Nothing was read of a turned 表三 whose groups stand in lines of their own above the labels.",
    "readers/recognising/test_transposed.py::test_a_head_of_a_line_of_figures_is_no_label":
        "The line of 总计 on a page with seven columns of a turned 表三 was read as the row of all that was concluded.",
    "readers/recognising/test_guards.py::test_numbers_before_labels_that_count_the_rows_are_no_figures":
        "Rows with a blank cell were left in every sheet that numbers its rows before their labels.",
    "readers/metadata/test_headline.py::test_the_title_names_organ_and_year":
        "关于公布某县教育局2024年…的通知 named 公布某县教育局, and an organ with two names in brackets was none.",
    "report/test_claims.py::test_topics_are_headed_with_or_without_brackets":
        "Nothing was counted below 2.依申请公开, where it was below （二）依申请公开.",
    "report/test_claims.py::test_what_is_carried_behind_applicants_may_be_theirs":
        "上年结转4件 behind 自然人申请52件 was held against what was carried in of all applicants.",
    "report/test_claims.py::test_applicants_named_behind_an_outcome":
        "有20件予以公开的申请来自自然人 was held against what was granted to all applicants.",
    "report/test_claims.py::test_suits_said_to_be_of_one_kind":
        "行政诉讼3件（未经复议直接起诉） was noted as an unusual way to speak of suits.",
    "report/test_claims.py::test_nothing_is_said_of_applications_that_are_carried_over":
        "受理企业开办申请459件，全部办结 was held against the applications for information that were carried over.",
    "report/test_claims.py::test_what_became_of_the_applications_of_those_counted_first_may_be_theirs":
        "自然人申请45件，其中予以公开20件 was held against what was granted to all applicants.",
}  # fmt: skip
